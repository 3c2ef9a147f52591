package io.github.rootguard.keycloak.guard;

import jakarta.enterprise.context.ContextNotActiveException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminRoot;

/**
 * Texts for the administrator who asks: in the language of the token or of the account, else in the one that the request
 * names first and that is there, else in that of the realm.
 */
public final class AdministratorTexts {
    private final Properties messages;
    private final Locale locale;

    private AdministratorTexts(Properties messages) {
        this.messages = messages;
        this.locale = Locale.forLanguageTag(messages.getProperty("rootGuardLanguage", "en"));
    }

    /** The texts for the current request. */
    public static AdministratorTexts of(KeycloakSession session) {
        UserSessionModel caller = session.getContext().getUserSession();
        RealmModel realm = caller == null ? session.getContext().getRealm() : caller.getRealm();
        return new AdministratorTexts(AdminRoot.getMessages(session, realm, language(session, caller), "messages"));
    }

    /** The language that the texts are in, which need not be the one that was asked for. */
    public Locale locale() {
        return locale;
    }

    /** A text with its values. */
    public String of(String key, Object... values) {
        return of(key, List.of(values));
    }

    /** A text with its values. */
    public String of(String key, List<Object> values) {
        // Every text is in the bundle of the JAR; only a broken theme could have none.
        return new MessageFormat(messages.getProperty(key, key), locale).format(values.toArray());
    }

    private static @Nullable String language(KeycloakSession session, @Nullable UserSessionModel caller) {
        if (session.getContext().getBearerToken() instanceof AccessToken token && token.getLocale() != null) {
            return token.getLocale();
        }
        UserModel user = caller == null ? null : caller.getUser();
        return Stream.concat(
                        Stream.ofNullable(user)
                                .flatMap(each -> Stream.ofNullable(each.getFirstAttribute(UserModel.LOCALE))),
                        named(session))
                .findFirst()
                .orElse(null);
    }

    /** What the request names first; no wildcard, which stands for any language. */
    private static Stream<String> named(KeycloakSession session) {
        try {
            return Optional.ofNullable(session.getContext().getHttpRequest())
                    .flatMap(request ->
                            Optional.ofNullable(request.getHttpHeaders().getAcceptableLanguages()))
                    .stream()
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .map(Locale::toLanguageTag)
                    .filter(tag -> Locale.forLanguageTag(tag).getLanguage().matches("[a-z]{2,3}"));
        } catch (ContextNotActiveException noRequestAtAll) {
            return Stream.empty();
        }
    }
}

package io.github.rootguard.keycloak.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.theme.Theme;

/** The texts of the login pages, in the language of the user, for what a page loads later. */
final class PageTexts {
    private final Properties messages;
    private final Locale locale;

    PageTexts(KeycloakSession session, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        this.locale = session.getContext().resolveLocale(user);
        try {
            this.messages = session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(FormMessage message) {
        return of(message.getMessage(), message.getParameters());
    }

    String of(String key, Object... values) {
        return new MessageFormat(messages.getProperty(key, key), locale)
                .format(Objects.requireNonNullElse(values, new Object[0]));
    }
}

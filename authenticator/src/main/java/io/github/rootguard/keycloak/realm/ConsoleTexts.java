package io.github.rootguard.keycloak.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** The words of the console page, in one language. */
final class ConsoleTexts {
    /** Texts of other pages that the console page shows too: what settings, tasks, authenticators and keys are called. */
    private static final List<String> PREFIXES = List.of(
            "rootGuardConsole",
            "rootGuardSetting",
            "rootGuardBounds",
            "rootGuardTask",
            "rootGuardFactor",
            "rootGuardAccessKeyStatus");

    private final KeycloakSession session;
    private final Locale locale;

    ConsoleTexts(KeycloakSession session, @Nullable String language) {
        this.session = session;
        RealmModel realm = session.getContext().getRealm();
        this.locale = Optional.ofNullable(language)
                .filter(asked -> realm.isInternationalizationEnabled())
                .flatMap(asked ->
                        realm.getSupportedLocalesStream().filter(asked::equals).findFirst())
                .map(Locale::forLanguageTag)
                .orElseGet(() -> session.getContext().resolveLocale(null));
    }

    Map<String, String> all() {
        Properties messages;
        try {
            messages = session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        for (String key : messages.stringPropertyNames()) {
            if (PREFIXES.stream().anyMatch(key::startsWith)) {
                texts.put(key, messages.getProperty(key));
            }
        }
        texts.put("lang", locale.toLanguageTag());
        return texts;
    }
}

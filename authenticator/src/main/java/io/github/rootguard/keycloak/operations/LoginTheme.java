package io.github.rootguard.keycloak.operations;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;

/** The theme in which a realm shows its login pages, and with them the pages of root. */
final class LoginTheme {
    /** What root's pages take from the theme: {@code keycloak.v2} and its children have them, older themes do not. */
    static final Set<String> PARTS = Set.of("template.ftl", "field.ftl", "buttons.ftl");

    private final KeycloakSession session;
    private final RealmModel realm;

    private LoginTheme(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    static LoginTheme of(KeycloakSession session, RealmModel realm) {
        return new LoginTheme(session, realm);
    }

    /** Whether all parts are there. A theme that cannot be read has none. */
    boolean showsRootsPages() {
        try {
            Theme theme = session.theme().getTheme(name(), Theme.Type.LOGIN);
            for (String part : PARTS) {
                if (theme == null || theme.getTemplate(part) == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Keycloak falls back to the server's theme where a realm names none, or one that the server does not have. */
    private String name() {
        return Optional.ofNullable(realm.getLoginTheme())
                .filter(session.theme().nameSet(Theme.Type.LOGIN)::contains)
                .orElseGet(
                        () -> session.getProvider(ThemeSelectorProvider.class).getDefaultThemeName(Theme.Type.LOGIN));
    }
}

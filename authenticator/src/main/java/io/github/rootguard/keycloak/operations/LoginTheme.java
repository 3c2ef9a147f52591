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

    private LoginTheme() {}

    /** Whether the login theme of a realm has all parts. A theme that cannot be read has none. */
    static boolean showsRootsPages(KeycloakSession session, RealmModel realm) {
        try {
            Theme theme = session.theme().getTheme(name(session, realm), Theme.Type.LOGIN);
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
    private static String name(KeycloakSession session, RealmModel realm) {
        return Optional.ofNullable(realm.getLoginTheme())
                .filter(session.theme().nameSet(Theme.Type.LOGIN)::contains)
                .orElseGet(
                        () -> session.getProvider(ThemeSelectorProvider.class).getDefaultThemeName(Theme.Type.LOGIN));
    }
}

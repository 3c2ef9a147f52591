package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.install.ConsoleClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.Config;
import org.keycloak.common.Version;
import org.keycloak.common.util.Encode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;
import org.keycloak.urls.UrlType;

/** What the shell of the console page is filled with. Nothing of it is secret, and nothing is known of any user yet. */
final class ConsolePage {
    private static final String DARK_MODE = "darkMode";

    private final KeycloakSession session;
    private final Theme theme;

    ConsolePage(KeycloakSession session, Theme theme) {
        this.session = session;
        this.theme = theme;
    }

    Map<String, Object> values() throws IOException {
        RealmModel realm = session.getContext().getRealm();
        Locale locale = session.getContext().resolveLocale(null);
        Properties texts = theme.getEnhancedMessages(realm, locale);
        String server = base(UrlType.FRONTEND);
        String resources = session.getContext()
                        .getUri(UrlType.FRONTEND)
                        .getBaseUri()
                        .getPath()
                        .replaceFirst("/+$", "") + "/resources/" + Version.RESOURCES_VERSION;
        Map<String, Object> values = new HashMap<>();
        values.put("url", Map.of("resourcesPath", resources + "/login/" + theme.getName()));
        values.put("vendor", resources + "/common/keycloak/vendor");
        values.put("favicon", resources + "/common/keycloak/img/favicon.ico");
        values.put("lang", locale.toLanguageTag());
        values.put("dark", dark(realm));
        values.put("title", texts.getProperty("rootGuardConsoleTitle"));
        values.put("noScript", texts.getProperty("rootGuardConsoleNoScript"));
        values.put("loading", texts.getProperty("rootGuardConsoleLoading"));
        values.put("realm", realm.getName());
        values.put("masterRealm", Config.getAdminRealm());
        values.put("clientId", ConsoleClient.CLIENT_ID);
        values.put("page", server + ConsoleClient.pagePath(realm));
        values.put(
                "protocol", server + "/realms/" + Encode.encodePathAsIs(realm.getName()) + "/protocol/openid-connect");
        values.put("admin", base(UrlType.ADMIN) + "/admin/realms");
        return values;
    }

    /** As Keycloak's own pages: where the theme has dark colours and the realm did not switch them off. */
    private boolean dark(RealmModel realm) throws IOException {
        return Boolean.parseBoolean(theme.getProperties().getProperty(DARK_MODE))
                && realm.getAttribute(DARK_MODE, true);
    }

    private String base(UrlType type) {
        return session.getContext().getUri(type).getBaseUri().toString().replaceFirst("/+$", "");
    }
}

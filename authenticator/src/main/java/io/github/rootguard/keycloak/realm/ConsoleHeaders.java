package io.github.rootguard.keycloak.realm;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keycloak.common.util.UriUtils;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/**
 * The headers of the console page. The content security policy (W3C CSP 3) lets the page run our files and talk to this
 * server, and nothing else: no inline code, no frames, no other site.
 */
final class ConsoleHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    /** What the realm says about pages in general holds for this one too; the others are set here. */
    private static final Set<BrowserSecurityHeaders> OF_THE_REALM = Set.of(
            BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY,
            BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS,
            BrowserSecurityHeaders.X_ROBOTS_TAG);

    private final KeycloakSession session;

    ConsoleHeaders(KeycloakSession session) {
        this.session = session;
    }

    Map<String, String> values() {
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, String> realm = session.getContext().getRealm().getBrowserSecurityHeaders();
        for (BrowserSecurityHeaders header : OF_THE_REALM) {
            String value = realm.getOrDefault(header.getKey(), header.getDefaultValue());
            if (value != null && !value.isEmpty()) {
                headers.put(header.getHeaderName(), value);
            }
        }
        headers.put("Content-Security-Policy", POLICY.formatted(adminOrigin()));
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }

    private String adminOrigin() {
        String admin = origin(UrlType.ADMIN);
        return admin.equals(origin(UrlType.FRONTEND)) ? "" : " " + admin;
    }

    private String origin(UrlType type) {
        return UriUtils.getOrigin(session.getContext().getUri(type).getBaseUri());
    }
}

package io.github.rootguard.keycloak.realm;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** One request of a program, held to what Keycloak's own token endpoint asks of all of them. */
final class ProgramRequest {
    private static final int LONGEST_VALUE = 20_000;

    private final KeycloakSession session;
    private final Cors cors;

    private ProgramRequest(KeycloakSession session, Cors cors) {
        this.session = session;
        this.cors = cors;
    }

    /** Looks at what is not about the program itself: transport, realm, doubled and endless parameters. */
    static ProgramRequest of(KeycloakSession session) {
        Cors cors =
                Cors.builder().auth().allowedMethods("POST").auth().exposedHeaders(Cors.ACCESS_CONTROL_ALLOW_METHODS);
        ProgramRequest request = new ProgramRequest(session, cors);
        session.getContext().getHttpResponse().setHeader("Cache-Control", "no-store");
        session.getContext().getHttpResponse().setHeader("Pragma", "no-cache");
        RealmModel realm = request.realm();
        boolean secure =
                "https".equals(session.getContext().getUri().getBaseUri().getScheme());
        if (!secure && realm.getSslRequired().isRequired(request.connection())) {
            throw request.error(OAuthErrorException.INVALID_REQUEST, "HTTPS required", Response.Status.FORBIDDEN);
        }
        if (!realm.isEnabled()) {
            throw request.error("access_denied", "Realm not enabled", Response.Status.FORBIDDEN);
        }
        if (request.parameters().values().stream().anyMatch(values -> values.size() > 1)) {
            throw request.error(
                    OAuthErrorException.INVALID_REQUEST, "duplicated parameter", Response.Status.BAD_REQUEST);
        }
        if (request.parameters().values().stream()
                .anyMatch(values -> values.get(0).length() > LONGEST_VALUE)) {
            throw request.error(OAuthErrorException.INVALID_REQUEST, "parameter too long", Response.Status.BAD_REQUEST);
        }
        return request;
    }

    KeycloakSession session() {
        return session;
    }

    RealmModel realm() {
        return session.getContext().getRealm();
    }

    ClientConnection connection() {
        return session.getContext().getConnection();
    }

    Cors cors() {
        return cors;
    }

    EventBuilder event(EventType type) {
        return new EventBuilder(realm(), session, connection()).event(type);
    }

    MultivaluedMap<String, String> parameters() {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().getFirst(name)).filter(value -> !value.isEmpty());
    }

    /** An answer of RFC 6749 section 5.2. */
    CorsErrorResponseException error(String code, String description, Response.Status status) {
        return new CorsErrorResponseException(cors, code, description, status);
    }
}

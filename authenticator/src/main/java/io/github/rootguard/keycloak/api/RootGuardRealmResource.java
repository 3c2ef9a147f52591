package io.github.rootguard.keycloak.api;

import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;

/** The root of {@code /realms/{realm}/root-guard}. */
public final class RootGuardRealmResource {
    private final KeycloakSession session;

    RootGuardRealmResource(KeycloakSession session) {
        this.session = session;
    }

    @Path("token")
    public AccessKeyTokenResource token() {
        return new AccessKeyTokenResource(session);
    }

    @Path("access-keys/introspect")
    public IntrospectionResource introspect() {
        return new IntrospectionResource(session);
    }

    @Path("access-keys/revoke")
    public RevocationResource revoke() {
        return new RevocationResource(session);
    }

    @Path("access-keys")
    public OwnAccessKeysResource accessKeys() {
        return new OwnAccessKeysResource(session);
    }
}

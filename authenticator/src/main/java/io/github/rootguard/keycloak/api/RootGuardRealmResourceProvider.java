package io.github.rootguard.keycloak.api;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Makes the resources of one request. */
final class RootGuardRealmResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;

    RootGuardRealmResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new RootGuardRealmResource(session);
    }

    @Override
    public void close() {}
}

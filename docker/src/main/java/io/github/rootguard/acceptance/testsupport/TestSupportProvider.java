package io.github.rootguard.acceptance.testsupport;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Answers one request. */
final class TestSupportProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    TestSupportProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new TestSupportResource(session);
    }

    @Override
    public void close() {
        // The session closes itself.
    }
}

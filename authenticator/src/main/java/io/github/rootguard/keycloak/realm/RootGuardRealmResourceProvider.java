package io.github.rootguard.keycloak.realm;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class RootGuardRealmResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;
    private final StrengthQuestions questions;

    RootGuardRealmResourceProvider(KeycloakSession session, StrengthQuestions questions) {
        this.session = session;
        this.questions = questions;
    }

    @Override
    public Object getResource() {
        return new RootGuardRealmResource(session, questions);
    }

    @Override
    public void close() {}
}

package io.github.rootguard.keycloak.realm;

import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;

/** The root of {@code /realms/{realm}/root-guard}. */
public final class RootGuardRealmResource {
    private final KeycloakSession session;
    private final StrengthQuestions questions;

    RootGuardRealmResource(KeycloakSession session, StrengthQuestions questions) {
        this.session = session;
        this.questions = questions;
    }

    @Path("password-strength")
    public PasswordStrengthResource passwordStrength() {
        return new PasswordStrengthResource(session, questions);
    }
}

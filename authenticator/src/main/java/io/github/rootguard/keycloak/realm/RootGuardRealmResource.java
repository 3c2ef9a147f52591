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

    @Path("console")
    public ConsoleResource console() {
        return new ConsoleResource(session);
    }
}

package io.github.rootguard.keycloak.authentication;

import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/**
 * Factory of the step {@code root-user-mfa}: root's second factor inside a login flow. It names root's credential types,
 * because the account console shows only types that a step of some flow names.
 */
public final class RootUserMfaFactory extends RootFlowStep {
    public static final String PROVIDER_ID = "root-user-mfa";

    private static final Authenticator STEP = new RootUserMfa();

    /** Made by Keycloak. */
    public RootUserMfaFactory() {
        super(PROVIDER_ID, "Root user: second factor", """
                Asks the root user for one of its own authenticators once the password was typed, and lets everybody \
                else pass. The gate counts the answer and does not ask again. It is no second factor for anybody else.""");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public String getReferenceCategory() {
        return "root-totp";
    }

    @Override
    public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
        return Set.of("root-security-key", "root-recovery-codes", "access-key");
    }
}

package io.github.rootguard.keycloak.authentication;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Factory of the step {@code deny-root-user}: a flow that root does not pass. */
public final class DenyRootUserFactory extends RootFlowStep {
    public static final String PROVIDER_ID = "deny-root-user";

    private static final Authenticator STEP = new DenyRootUser();

    /** Made by Keycloak. */
    public DenyRootUserFactory() {
        super(PROVIDER_ID, "Root user: refuse", """
                Refuses the root user in this flow, says why, and records it; everybody else passes. \
                Where only a user name was shown so far, root is refused at the end of the flow.""");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }
}

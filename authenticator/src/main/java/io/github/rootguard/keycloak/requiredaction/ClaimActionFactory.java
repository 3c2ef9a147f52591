package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-claim}. */
public final class ClaimActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-claim";

    /** Made by Keycloak. */
    public ClaimActionFactory() {
        super(PROVIDER_ID, "Root user: claim");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ClaimAction();
    }
}

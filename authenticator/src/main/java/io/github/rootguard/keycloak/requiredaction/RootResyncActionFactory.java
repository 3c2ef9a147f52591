package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-resync}. */
public final class RootResyncActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-resync";

    /** Made by Keycloak. */
    public RootResyncActionFactory() {
        super(PROVIDER_ID, "Root user: synchronize authenticator");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RootResyncAction();
    }
}

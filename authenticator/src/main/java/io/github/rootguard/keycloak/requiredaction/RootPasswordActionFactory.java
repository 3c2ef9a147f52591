package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-password}. */
public final class RootPasswordActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-password";

    /** Made by Keycloak. */
    public RootPasswordActionFactory() {
        super(PROVIDER_ID, "Root user: change password");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RootPasswordAction();
    }
}

package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-authenticators}. */
public final class AuthenticatorsActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-authenticators";

    /** Made by Keycloak. */
    public AuthenticatorsActionFactory() {
        super(PROVIDER_ID, "Root user: authenticators");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new AuthenticatorsAction();
    }
}

package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-gate}. */
public final class GateActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-gate";

    /** Made by Keycloak. */
    public GateActionFactory() {
        super(PROVIDER_ID, "Root user: gate");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new GateAction();
    }
}

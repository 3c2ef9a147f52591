package io.github.rootguard.keycloak.install;

import java.util.Map;
import org.keycloak.models.RequiredActionProviderModel;

final class Actions {
    static final Map<String, String> NAMES = Map.of(
            RootGuardActions.GATE,
            "Gate",
            RootGuardActions.CLAIM,
            "Claim",
            RootGuardActions.PASSWORD,
            "Password",
            RootGuardActions.AUTHENTICATORS,
            "Authenticators",
            RootGuardActions.RESYNC,
            "Resync");

    private Actions() {}

    static RequiredActionProviderModel action(String id, int priority) {
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setId("id-of-" + id);
        action.setAlias(id);
        action.setProviderId(id);
        action.setName("Name of " + id);
        action.setEnabled(true);
        action.setPriority(priority);
        return action;
    }
}

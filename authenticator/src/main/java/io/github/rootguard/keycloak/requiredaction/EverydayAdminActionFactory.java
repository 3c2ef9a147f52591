package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code root-guard-everyday-admin}. */
public final class EverydayAdminActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "root-guard-everyday-admin";

    /** Made by Keycloak. */
    public EverydayAdminActionFactory() {
        super(PROVIDER_ID, "Root user: create an everyday administrator");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new EverydayAdminAction();
    }
}

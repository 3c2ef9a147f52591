package io.github.rootguard.keycloak.requiredaction;

import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

/** Factory of the required action {@code access-keys}. */
public final class AccessKeysActionFactory extends RootRequiredAction {
    public static final String PROVIDER_ID = "access-keys";

    /** Made by Keycloak. */
    public AccessKeysActionFactory() {
        super(PROVIDER_ID, "Access keys");
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new AccessKeysAction();
    }
}

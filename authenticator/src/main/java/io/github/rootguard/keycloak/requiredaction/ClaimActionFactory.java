package io.github.rootguard.keycloak.requiredaction;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Factory of the required action {@code root-guard-claim}. */
public final class ClaimActionFactory implements RequiredActionFactory {
    public static final String PROVIDER_ID = "root-guard-claim";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "Root user: claim";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new ClaimAction();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}

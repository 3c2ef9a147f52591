package io.github.rootguard.keycloak.guard;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Factory of {@link RootTokenLimit}. It also starts the self-check, which must run without the datastore factory. */
public final class RootTokenLimitFactory implements TokenPostProcessorFactory {
    @Override
    public String getId() {
        return "root-guard-token-limit";
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new StartUpSelfCheck());
        factory.register(new AdministrationGrants());
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new RootTokenLimit(session);
    }
}

package io.github.rootguard.keycloak.guard;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Factory of {@link RootTokenLimit}. */
public final class RootTokenLimitFactory implements TokenPostProcessorFactory {
    @Override
    public String getId() {
        return "root-guard-token-limit";
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new RootTokenLimit(session);
    }
}

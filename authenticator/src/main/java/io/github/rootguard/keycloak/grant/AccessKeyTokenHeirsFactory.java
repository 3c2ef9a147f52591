package io.github.rootguard.keycloak.grant;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Factory of what keeps tokens of access keys from being exchanged. */
public final class AccessKeyTokenHeirsFactory implements TokenPostProcessorFactory {
    public static final String PROVIDER_ID = "root-guard-access-keys";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new AccessKeyTokenHeirs(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}

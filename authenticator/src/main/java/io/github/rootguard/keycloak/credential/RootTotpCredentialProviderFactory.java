package io.github.rootguard.keycloak.credential;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Factory of the credential type {@code root-totp}. */
public final class RootTotpCredentialProviderFactory implements CredentialProviderFactory<RootTotpCredentialProvider> {
    public static final String PROVIDER_ID = "root-totp";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RootTotpCredentialProvider create(KeycloakSession session) {
        return new RootTotpCredentialProvider(session);
    }
}

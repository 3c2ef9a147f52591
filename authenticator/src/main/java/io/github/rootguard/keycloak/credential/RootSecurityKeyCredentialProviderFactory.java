package io.github.rootguard.keycloak.credential;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Factory of the credential type {@code root-security-key}. */
public final class RootSecurityKeyCredentialProviderFactory
        implements CredentialProviderFactory<RootSecurityKeyCredentialProvider> {
    public static final String PROVIDER_ID = "root-security-key";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RootSecurityKeyCredentialProvider create(KeycloakSession session) {
        return new RootSecurityKeyCredentialProvider(session);
    }
}

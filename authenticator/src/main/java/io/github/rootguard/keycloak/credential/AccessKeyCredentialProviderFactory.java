package io.github.rootguard.keycloak.credential;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Factory of the credential type {@code access-key}. */
public final class AccessKeyCredentialProviderFactory
        implements CredentialProviderFactory<AccessKeyCredentialProvider> {
    public static final String PROVIDER_ID = "access-key";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public AccessKeyCredentialProvider create(KeycloakSession session) {
        return new AccessKeyCredentialProvider(session);
    }
}

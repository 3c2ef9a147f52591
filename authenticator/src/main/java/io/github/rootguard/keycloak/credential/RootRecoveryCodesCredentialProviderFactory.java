package io.github.rootguard.keycloak.credential;

import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Factory of the credential type {@code root-recovery-codes}. */
public final class RootRecoveryCodesCredentialProviderFactory
        implements CredentialProviderFactory<RootRecoveryCodesCredentialProvider> {
    public static final String PROVIDER_ID = "root-recovery-codes";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RootRecoveryCodesCredentialProvider create(KeycloakSession session) {
        return new RootRecoveryCodesCredentialProvider(session);
    }
}

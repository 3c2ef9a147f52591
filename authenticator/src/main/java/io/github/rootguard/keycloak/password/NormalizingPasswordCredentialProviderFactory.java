package io.github.rootguard.keycloak.password;

import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's factory of passwords under its own id. */
public final class NormalizingPasswordCredentialProviderFactory extends PasswordCredentialProviderFactory {
    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new NormalizingPasswordCredentialProvider(session, super.create(session));
    }
}

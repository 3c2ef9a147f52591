package io.github.rootguard.keycloak.credential;

import java.util.stream.Stream;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Credential type of root's TOTP authenticators. It validates nothing for Keycloak's own steps: they never ask root, and
 * their answer is never a proof.
 */
final class RootTotpCredentialProvider implements CredentialProvider<RootTotpCredentialModel> {
    private final KeycloakSession session;

    RootTotpCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return RootTotpCredentialModel.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, RootTotpCredentialModel model) {
        return user.credentialManager().createStoredCredential(model);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public RootTotpCredentialModel getCredentialFromModel(CredentialModel stored) {
        return RootTotpCredentialModel.createFromCredentialModel(stored);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return RootCredentialMetadata.ofType(
                session, context, getType(), "rootGuardTotpDisplayName", "rootGuardTotpHelpText");
    }

    @Override
    public CredentialMetadata getCredentialMetadata(RootTotpCredentialModel model, CredentialTypeMetadata type) {
        BoundAuthenticator authenticator = model.bound();
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(model);
        metadata.setInfoProperties(Stream.concat(
                        authenticator.serial().stream()
                                .map(serial -> RootCredentialMetadata.property("rootGuardInfoSerial", serial)),
                        authenticator.lastUsed().stream()
                                .map(used -> RootCredentialMetadata.property(
                                        "rootGuardInfoLastUsed", ShownTime.ofCaller(session, used))))
                .toList());
        return metadata;
    }
}

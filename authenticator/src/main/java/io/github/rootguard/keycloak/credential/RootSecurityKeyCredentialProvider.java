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
 * Credential type of root's security keys. It validates nothing for Keycloak's own steps: they never ask root, and their
 * answer is never a proof.
 */
final class RootSecurityKeyCredentialProvider implements CredentialProvider<RootSecurityKeyCredentialModel> {
    private final KeycloakSession session;

    RootSecurityKeyCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return RootSecurityKeyCredentialModel.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, RootSecurityKeyCredentialModel model) {
        return user.credentialManager().createStoredCredential(model);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public RootSecurityKeyCredentialModel getCredentialFromModel(CredentialModel stored) {
        return RootSecurityKeyCredentialModel.createFromCredentialModel(stored);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return RootCredentialMetadata.ofType(
                session, context, getType(), "rootGuardSecurityKeyDisplayName", "rootGuardSecurityKeyHelpText");
    }

    @Override
    public CredentialMetadata getCredentialMetadata(RootSecurityKeyCredentialModel model, CredentialTypeMetadata type) {
        BoundAuthenticator authenticator = model.bound(SecurityKeyModels.of(session));
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(model);
        metadata.setInfoProperties(Stream.concat(
                        SecurityKeyModels.nameOf(session, authenticator).stream()
                                .map(name -> RootCredentialMetadata.property("rootGuardInfoModel", name)),
                        authenticator.lastUsed().stream()
                                .map(used -> RootCredentialMetadata.property(
                                        "rootGuardInfoLastUsed", ShownTime.ofCaller(session, used))))
                .toList());
        return metadata;
    }
}

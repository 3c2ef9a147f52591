package io.github.rootguard.keycloak.credential;

import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Credential type of root's recovery codes. It validates nothing for Keycloak's own steps: they never ask root. */
final class RootRecoveryCodesCredentialProvider implements CredentialProvider<RootRecoveryCodesCredentialModel> {
    private final KeycloakSession session;

    RootRecoveryCodesCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return RootRecoveryCodesCredentialModel.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, RootRecoveryCodesCredentialModel model) {
        return user.credentialManager().createStoredCredential(model);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public RootRecoveryCodesCredentialModel getCredentialFromModel(CredentialModel stored) {
        return RootRecoveryCodesCredentialModel.createFromCredentialModel(stored);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return RootCredentialMetadata.ofType(
                session, context, getType(), "rootGuardRecoveryCodesDisplayName", "rootGuardRecoveryCodesHelpText");
    }

    @Override
    public CredentialMetadata getCredentialMetadata(
            RootRecoveryCodesCredentialModel model, CredentialTypeMetadata type) {
        RecoveryCodes codes = model.state();
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(model);
        metadata.setInfoMessage(
                "rootGuardInfoRecoveryCodesLeft", Integer.toString(codes.left()), Integer.toString(codes.total()));
        metadata.setInfoProperties(codes.lastUsed().stream()
                .map(used ->
                        RootCredentialMetadata.property("rootGuardInfoLastUsed", ShownTime.ofCaller(session, used)))
                .toList());
        if (codes.few()) {
            metadata.setWarningMessageTitle("rootGuardInfoRecoveryCodesFew", Integer.toString(codes.left()));
            metadata.setWarningMessageDescription("rootGuardInfoRecoveryCodesMakeNew");
        }
        return metadata;
    }
}

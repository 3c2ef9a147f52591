package io.github.rootguard.keycloak.credential;

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
        return CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                .displayName("rootGuardSecurityKeyDisplayName")
                .helpText("rootGuardSecurityKeyHelpText")
                .iconCssClass("kcAuthenticatorWebAuthnClass")
                .removeable(false)
                .build(session);
    }
}

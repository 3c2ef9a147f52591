package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.RootCredentialTypes;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import java.util.List;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** All credentials of root's own kinds, whichever there are. */
public final class RootCredentials {
    /** Types of credentials that are second factors: Keycloak's own, which codes for recovery are not, and root's. */
    public static final Set<String> SECOND_FACTORS = Set.of(
            OTPCredentialModel.TYPE,
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            WebAuthnCredentialModel.TYPE_PASSWORDLESS,
            RootTotpCredentialModel.TYPE,
            RootSecurityKeyCredentialModel.TYPE);

    private RootCredentials() {}

    /**
     * Removes all from a user: after a loss, or when the user is root no more.
     *
     * @return the types of what was removed, once for each credential
     */
    public static List<String> removeAll(KeycloakSession session, UserModel user) {
        List<CredentialModel> own = user.credentialManager()
                .getStoredCredentialsStream()
                .filter(stored -> RootCredentialTypes.has(stored.getType()))
                .toList();
        TrustedWrites.run(
                session,
                () -> own.forEach(stored -> user.credentialManager().removeStoredCredentialById(stored.getId())));
        return own.stream().map(CredentialModel::getType).toList();
    }
}

package io.github.rootguard.keycloak.password;

import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.PasswordCandidate;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's provider of passwords, which compares what root types in the form in which root's password is stored. There
 * is one comparison for everybody, so that the time does not tell who is root.
 */
final class NormalizingPasswordCredentialProvider extends PasswordCredentialProvider {
    private final PasswordCredentialProvider target;

    NormalizingPasswordCredentialProvider(KeycloakSession session, PasswordCredentialProvider target) {
        super(session, null, false, false, false, false, false);
        this.target = target;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return target.isValid(
                realm,
                user,
                input instanceof UserCredentialModel typed
                                && typed.getChallengeResponse() != null
                                && RealmPolicies.of(session, realm).isRoot(user.getId())
                        ? normalized(typed)
                        : input);
    }

    private static CredentialInput normalized(UserCredentialModel typed) {
        return UserCredentialModel.password(
                PasswordCandidate.of(Secret.of(typed.getChallengeResponse())).normalized());
    }
}

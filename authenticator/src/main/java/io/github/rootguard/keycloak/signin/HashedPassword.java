package io.github.rootguard.keycloak.signin;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.password.PasswordCandidate;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A password that was chosen, normalized, and hashed by the realm's algorithm, not stored yet. Only the hash waits in the
 * authentication session.
 */
public record HashedPassword(String credentialData, String secretData) {

    public static HashedPassword of(KeycloakSession session, RealmModel realm, Secret password) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordCredentialModel hashed = provider(session, policy)
                .encodedCredential(PasswordCandidate.of(password).normalized(), policy.getHashIterations());
        return new HashedPassword(hashed.getCredentialData(), hashed.getSecretData());
    }

    /** The credential to store, created now. */
    public PasswordCredentialModel toCredential() {
        PasswordCredentialModel stored = PasswordCredentialModel.createFromCredentialModel(model());
        stored.setCreatedDate(Time.currentTimeMillis());
        return stored;
    }

    private CredentialModel model() {
        CredentialModel model = new CredentialModel();
        model.setType(PasswordCredentialModel.TYPE);
        model.setCredentialData(credentialData);
        model.setSecretData(secretData);
        return model;
    }

    private static PasswordHashProvider provider(KeycloakSession session, PasswordPolicy policy) {
        PasswordHashProvider chosen = policy.getHashAlgorithm() == null
                ? null
                : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
        return chosen == null ? session.getProvider(PasswordHashProvider.class) : chosen;
    }

    @Override
    public String toString() {
        return "HashedPassword[hidden]";
    }
}

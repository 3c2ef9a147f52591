package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.mfa.FactorKind;

/**
 * A security key that answered the ceremony and keeps the rules, not bound yet.
 *
 * @param label name that root gave it
 * @param data what is known of it
 */
public record SecurityKeyEnrollment(String label, RootSecurityKeyData data) implements Enrollment {

    @Override
    public FactorKind kind() {
        return FactorKind.SECURITY_KEY;
    }

    @Override
    public String credentialType() {
        return RootSecurityKeyCredentialModel.TYPE;
    }
}

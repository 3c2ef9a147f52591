package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.mfa.FactorKind;

/** An authenticator that has proved itself and is not bound yet. */
public sealed interface Enrollment permits TotpEnrollment, SecurityKeyEnrollment {

    /** Name that root gave it. */
    String label();

    /** Its kind. */
    FactorKind kind();

    /** Type of the credential that it becomes. */
    String credentialType();
}

package io.github.rootguard.policy.mfa;

/** How far the second factor was proven in a sign-in. */
public enum FactorProof {
    /** Not at all. */
    NONE,
    /** By a recovery code, or by an authenticator that no longer counts: good for enrolling one that does. */
    TO_ENROLL,
    /** By an authenticator that counts. */
    FULL
}

package io.github.rootguard.keycloak.credential;

/** What became of a code that was given at sign-in. */
public enum TotpResult {
    ACCEPTED,
    WRONG,
    /** Right, but used before. */
    USED,
    /** The key that seals the seed is gone. */
    UNUSABLE
}

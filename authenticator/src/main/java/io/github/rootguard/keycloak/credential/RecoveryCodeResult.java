package io.github.rootguard.keycloak.credential;

/** What became of a recovery code that was given at sign-in. */
public enum RecoveryCodeResult {
    ACCEPTED,
    WRONG,
    /** Right, but used before. */
    USED
}

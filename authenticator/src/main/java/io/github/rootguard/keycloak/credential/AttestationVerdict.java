package io.github.rootguard.keycloak.credential;

/** What a security key proved about its make and model when it was enrolled (WebAuthn Level 3 section 6.5.4). */
public enum AttestationVerdict {
    /** It made no statement. */
    NONE,
    /** It spoke for itself, which anything can. */
    SELF,
    /** Its statement is right, but leads to no maker that is known. */
    UNKNOWN_MAKER,
    /** Its statement leads to a maker that is known. */
    VERIFIED
}

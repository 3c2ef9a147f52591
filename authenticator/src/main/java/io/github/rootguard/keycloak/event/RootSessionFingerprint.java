package io.github.rootguard.keycloak.event;

import io.github.rootguard.policy.Sha256;

/** Names a root session in events without telling its id, which whoever holds a realm key could put into a token. */
public final class RootSessionFingerprint {
    private static final int DIGITS = 16;

    private RootSessionFingerprint() {}

    /** The first 16 hexadecimal digits, in lower case, of the SHA-256 of the session id. */
    public static String of(String sessionId) {
        return Sha256.hex(sessionId).substring(0, DIGITS);
    }
}

package io.github.rootguard.keycloak.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a root session in events without telling its id, which whoever holds a realm key could put into a token. */
public final class RootSessionFingerprint {
    private static final int DIGITS = 16;

    private RootSessionFingerprint() {}

    /** The first 16 hexadecimal digits, in lower case, of the SHA-256 of the session id. */
    public static String of(String sessionId) {
        byte[] hash = sha256().digest(sessionId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

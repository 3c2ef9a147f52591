package io.github.rootguard.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), for what has enough random bits to need no slower hash. */
public final class Sha256 {
    private Sha256() {}

    /** The hash of the parts one after the other in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String hex(String... parts) {
        MessageDigest hash = sha256();
        for (String part : parts) {
            hash.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

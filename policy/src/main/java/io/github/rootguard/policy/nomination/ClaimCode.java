package io.github.rootguard.policy.nomination;

import io.github.rootguard.policy.CrockfordBase32;
import io.github.rootguard.policy.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one-time code that proves a nomination: 100 random bits in Crockford's base 32, which has no letters that look
 * alike. Only its verifier is stored; with that many bits a plain hash cannot be turned back.
 */
public final class ClaimCode {

    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final String symbols;

    private ClaimCode(String symbols) {
        this.symbols = symbols;
    }

    /** A new code. */
    public static ClaimCode generate(SecureRandom random) {
        return new ClaimCode(CrockfordBase32.random(random, LENGTH));
    }

    /**
     * Reads a typed code. Case, blanks and dashes do not matter, and letters that look like digits are taken for them.
     *
     * @return the code; empty when the text cannot be one
     */
    public static Optional<ClaimCode> parse(@Nullable String typed) {
        return CrockfordBase32.parse(typed, LENGTH).map(ClaimCode::new);
    }

    /** The code as people type it, four groups of five. Show it once and do not keep, log or send it on. */
    public String revealForImmediateUse() {
        return CrockfordBase32.grouped(symbols, GROUP);
    }

    /** What is stored instead of the code: its SHA-256 in lower-case hexadecimal digits. */
    public String verifier() {
        return Sha256.hex(symbols);
    }

    /** Whether this is the code of a stored verifier; compares in constant time. */
    public boolean matches(String verifier) {
        return MessageDigest.isEqual(
                verifier().getBytes(StandardCharsets.UTF_8), verifier.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClaimCode[hidden]";
    }
}

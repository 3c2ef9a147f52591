package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.CrockfordBase32;
import io.github.rootguard.policy.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code that lets the root user enroll a new authenticator once, when the old ones are lost (a look-up secret of NIST SP
 * 800-63B section 5.1.2). It holds 120 random bits: above 112 bits section 5.1.2.2 takes a plain hash as verifier, because
 * nobody can go through so many codes, however quick the hash is.
 */
public final class RecoveryCode {

    /** How many codes a set has. */
    public static final int SET_SIZE = 12;

    private static final int LENGTH = 24;
    private static final int GROUP = 4;

    private final String symbols;

    private RecoveryCode(String symbols) {
        this.symbols = symbols;
    }

    /** A new set of codes. */
    public static List<RecoveryCode> generateSet(SecureRandom random) {
        return Stream.generate(() -> new RecoveryCode(CrockfordBase32.random(random, LENGTH)))
                .limit(SET_SIZE)
                .toList();
    }

    /**
     * Reads a typed code. Case, blanks and dashes do not matter, and letters that look like digits are taken for them.
     *
     * @return the code; empty when the text cannot be one
     */
    public static Optional<RecoveryCode> parse(@Nullable String typed) {
        return CrockfordBase32.parse(typed, LENGTH).map(RecoveryCode::new);
    }

    /** The code as people type it, six groups of four. Show it once and do not keep, log or send it on. */
    public String revealForImmediateUse() {
        return CrockfordBase32.grouped(symbols, GROUP);
    }

    /**
     * What is stored instead of the code: the SHA-256 of salt and symbols in lower-case hexadecimal digits.
     *
     * @param salt the salt of the set, so that equal codes of two sets do not show
     */
    public String verifier(String salt) {
        return Sha256.hex(salt, symbols);
    }

    /** Whether this is the code of a stored verifier; compares in constant time. */
    public boolean matches(String verifier, String salt) {
        return MessageDigest.isEqual(
                verifier(salt).getBytes(StandardCharsets.UTF_8), verifier.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RecoveryCode[hidden]";
    }
}

package io.github.rootguard.policy.nomination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one-time code that proves a nomination: 100 random bits in Crockford's base 32, which has no letters that look
 * alike. Only its verifier is stored; with that many bits a plain hash cannot be turned back.
 */
public final class ClaimCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]+");

    private final String symbols;

    private ClaimCode(String symbols) {
        this.symbols = symbols;
    }

    /** A new code. */
    public static ClaimCode generate(SecureRandom random) {
        var symbols = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ClaimCode(symbols.toString());
    }

    /**
     * Reads a typed code. Case, blanks and dashes do not matter, and letters that look like digits are taken for them.
     *
     * @return the code; empty when the text cannot be one
     */
    public static Optional<ClaimCode> parse(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = SEPARATORS.matcher(typed).replaceAll("");
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        var symbols = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            var symbol = symbol(text.charAt(i));
            if (ALPHABET.indexOf(symbol) < 0) {
                return Optional.empty();
            }
            symbols.append(symbol);
        }
        return Optional.of(new ClaimCode(symbols.toString()));
    }

    private static char symbol(char typed) {
        var upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }

    /** The code as people type it, four groups of five. Show it once and do not keep, log or send it on. */
    public String revealForImmediateUse() {
        var printed = new StringBuilder(symbols);
        for (var at = LENGTH - GROUP; at > 0; at -= GROUP) {
            printed.insert(at, '-');
        }
        return printed.toString();
    }

    /** What is stored instead of the code: its SHA-256 in lower-case hexadecimal digits. */
    public String verifier() {
        return HexFormat.of().formatHex(sha256().digest(symbols.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether this is the code of a stored verifier; compares in constant time. */
    public boolean matches(String verifier) {
        return MessageDigest.isEqual(
                verifier().getBytes(StandardCharsets.UTF_8), verifier.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "ClaimCode[hidden]";
    }
}

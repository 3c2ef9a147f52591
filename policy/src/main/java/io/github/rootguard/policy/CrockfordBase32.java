package io.github.rootguard.policy;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes that people read off paper and type: Crockford's base 32, which has no letters that look alike. Each symbol is
 * worth five bits.
 */
public final class CrockfordBase32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]+");

    private CrockfordBase32() {}

    /**
     * New symbols.
     *
     * @param length how many
     */
    public static String random(SecureRandom random, int length) {
        var symbols = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return symbols.toString();
    }

    /**
     * Reads typed symbols. Case, blanks and dashes do not matter, and letters that look like digits are taken for them.
     *
     * @param length how many there have to be
     * @return the symbols; empty when the text is not so many of them
     */
    public static Optional<String> parse(@Nullable String typed, int length) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = SEPARATORS.matcher(typed).replaceAll("");
        if (text.length() != length) {
            return Optional.empty();
        }
        var symbols = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            var symbol = symbol(text.charAt(i));
            if (ALPHABET.indexOf(symbol) < 0) {
                return Optional.empty();
            }
            symbols.append(symbol);
        }
        return Optional.of(symbols.toString());
    }

    /** The symbols in groups with dashes between them. */
    public static String grouped(String symbols, int group) {
        var printed = new StringBuilder(symbols);
        for (var at = (symbols.length() - 1) / group * group; at > 0; at -= group) {
            printed.insert(at, '-');
        }
        return printed.toString();
    }

    private static char symbol(char typed) {
        var upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }
}

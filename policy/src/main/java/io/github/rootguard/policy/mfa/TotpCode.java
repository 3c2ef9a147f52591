package io.github.rootguard.policy.mfa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and compares codes as people type them. */
public final class TotpCode {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private TotpCode() {}

    /**
     * The code in a typed text, without the blanks that applications show between groups.
     *
     * @return ASCII digits of the demanded number; empty when the text is anything else
     */
    public static Optional<String> parse(@Nullable String typed, int digits) {
        if (typed == null) {
            return Optional.empty();
        }
        var code = typed.replace(" ", "");
        return code.length() == digits && DIGITS.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** Compares in a time that does not tell how many digits agree. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

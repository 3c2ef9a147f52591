package io.github.rootguard.policy.hardware;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed on a device and tells it from all others. Blanks and case do not matter.
 *
 * @param text 1 to 64 capital letters, digits, hyphens, dots and underscores, a letter or digit first
 */
public record SerialNumber(String text) {

    /** The most characters of a serial number. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0," + (MAX_LENGTH - 1) + "}");

    /** Not by the capitals of what was typed: some letters that are none of these have such capitals. */
    private static final Pattern TYPED = Pattern.compile(FORM.pattern(), Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Refuses everything that {@link #parse} does not give. */
    public SerialNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no serial number");
        }
    }

    /** Reads a serial number as people and files write it; empty when the text is none. */
    public static Optional<SerialNumber> parse(String typed) {
        var text = BLANKS.matcher(typed).replaceAll("");
        return TYPED.matcher(text).matches()
                ? Optional.of(new SerialNumber(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

package io.github.rootguard.policy.settings;

/**
 * One reason why settings are refused.
 *
 * @param key the setting
 * @param kind what is wrong
 * @param value the refused value; empty when there is none
 * @param bounds what is allowed, in English; empty for an unknown key
 */
public record SettingProblem(String key, Kind kind, String value, String bounds) {

    /** What is wrong with a value. */
    public enum Kind {
        /** There is no such setting. */
        UNKNOWN("is not a setting"),
        /** The setting is there without a value. */
        MISSING("a value is missing"),
        /** A number is expected. */
        NOT_A_NUMBER("is not a whole number"),
        /** The number is too small or too large. */
        OUT_OF_RANGE("is out of range"),
        /** It is none of the words to choose from. */
        NOT_A_CHOICE("is not one of the choices"),
        /** It cannot be read. */
        MALFORMED("cannot be read"),
        /** There are more values than the setting takes. */
        TOO_MANY_VALUES("has too many values"),
        /** It names something that the realm does not have. */
        NOT_EXISTING("does not exist"),
        /** It is known, and must not be used here. */
        NOT_ALLOWED("is not allowed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One English line that names the key, the problem and the bounds. */
    public String describe() {
        var line = new StringBuilder(key).append(':');
        if (!value.isEmpty()) {
            line.append(' ').append(value);
        }
        line.append(' ').append(kind.words);
        if (!bounds.isEmpty()) {
            line.append(", allowed are ").append(bounds);
        }
        return line.toString();
    }
}

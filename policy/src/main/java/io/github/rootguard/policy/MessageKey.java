package io.github.rootguard.policy;

import java.util.Locale;

/** Makes the message bundle key of anything that has a kebab-case id, so that a key is never written by hand. */
public final class MessageKey {

    private MessageKey() {}

    /**
     * Joins a prefix and an id: {@code rootGuardRule} and {@code network-allowed} become
     * {@code rootGuardRuleNetworkAllowed}.
     */
    public static String of(String prefix, String kebabId) {
        var key = new StringBuilder(prefix);
        var startsWord = true;
        for (var i = 0; i < kebabId.length(); i++) {
            var letter = kebabId.charAt(i);
            if (letter == '-') {
                startsWord = true;
            } else {
                key.append(startsWord ? Character.toUpperCase(letter) : letter);
                startsWord = false;
            }
        }
        return key.toString();
    }

    /** Turns the name of an enum constant into its kebab-case id. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

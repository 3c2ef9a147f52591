package io.github.rootguard.policy.password;

import io.github.rootguard.policy.MessageKey;

/** What makes a password weak, or would make it stronger. */
public enum StrengthReason {
    /** It is a common password, or much like one. */
    COMMON_PASSWORD,
    /** It is one word. */
    SINGLE_WORD,
    /** It is made of names. */
    NAMES,
    /** It follows the keys of a keyboard. */
    KEYBOARD_PATTERN,
    /** It repeats itself. */
    REPEATS,
    /** It counts or recites the alphabet. */
    SEQUENCES,
    /** It has a year of our time in it. */
    YEARS,
    /** It has a date in it. */
    DATES,
    /** Capital letters, look-alike digits or turning a word around hardly help. */
    SUBSTITUTIONS,
    /** Another unusual word or two would help. */
    MORE_WORDS;

    private static final String MESSAGE_PREFIX = "rootGuardStrength";

    private final String id = MessageKey.kebab(this);

    /** The stable kebab-case name, such as {@code more-words}. */
    public String id() {
        return id;
    }

    /** The key of the sentence that tells a person, such as {@code rootGuardStrengthMoreWords}. */
    public String messageKey() {
        return MessageKey.of(MESSAGE_PREFIX, id);
    }
}

package io.github.rootguard.keycloak.password;

import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.StrengthEstimator;
import io.github.rootguard.policy.password.StrengthReason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Strength by zxcvbn (D. L. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016).
 *
 * <p>The library takes time that grows with the square of the length, and exponentially with the number of different
 * look-alike characters, so what it gets is cut to size: never so that the password looks stronger than it is.
 */
public final class ZxcvbnStrength implements StrengthEstimator {
    /** The one instance: it loads dictionaries of 60 thousand words. */
    public static final StrengthEstimator INSTANCE = new ZxcvbnStrength();

    /** Code units that are looked at from either end; a password that is strong so far is strong. */
    private static final int WINDOW = 48;

    private static final Map<String, StrengthReason> REASONS = Map.ofEntries(
            Map.entry(Feedback.DICTIONARY_WARNING_PASSWORDS_TOP10, StrengthReason.COMMON_PASSWORD),
            Map.entry(Feedback.DICTIONARY_WARNING_PASSWORDS_TOP100, StrengthReason.COMMON_PASSWORD),
            Map.entry(Feedback.DICTIONARY_WARNING_PASSWORDS_VERY_COMMON, StrengthReason.COMMON_PASSWORD),
            Map.entry(Feedback.DICTIONARY_WARNING_PASSWORDS_SIMILAR, StrengthReason.COMMON_PASSWORD),
            Map.entry(Feedback.DICTIONARY_WARNING_ENGLISH_WIKIPEDIA_ITSELF, StrengthReason.SINGLE_WORD),
            Map.entry(Feedback.DICTIONARY_WARNING_ETC_NAMES_THEMSELVES, StrengthReason.NAMES),
            Map.entry(Feedback.DICTIONARY_WARNING_ETC_NAMES_COMMON, StrengthReason.NAMES),
            Map.entry(Feedback.DICTIONARY_SUGGESTIONS_CAPITALIZATION, StrengthReason.SUBSTITUTIONS),
            Map.entry(Feedback.DICTIONARY_SUGGESTIONS_ALL_UPPERCASE, StrengthReason.SUBSTITUTIONS),
            Map.entry(Feedback.DICTIONARY_SUGGESTIONS_REVERSED, StrengthReason.SUBSTITUTIONS),
            Map.entry(Feedback.DICTIONARY_SUGGESTIONS_L33T, StrengthReason.SUBSTITUTIONS),
            Map.entry(Feedback.SPATIAL_WARNING_STRAIGHT_ROWS_OF_KEYS, StrengthReason.KEYBOARD_PATTERN),
            Map.entry(Feedback.SPATIAL_WARNING_SHORT_KEYBOARD_PATTERNS, StrengthReason.KEYBOARD_PATTERN),
            Map.entry(Feedback.SPATIAL_SUGGESTIONS_USE_LONGER_KEYBOARD_PATTERN, StrengthReason.KEYBOARD_PATTERN),
            Map.entry(Feedback.REPEAT_WARNING_LIKE_AAA, StrengthReason.REPEATS),
            Map.entry(Feedback.REPEAT_WARNING_LIKE_ABCABCABC, StrengthReason.REPEATS),
            Map.entry(Feedback.REPEAT_SUGGESTIONS_AVOID_REPEATED_WORDS, StrengthReason.REPEATS),
            Map.entry(Feedback.SEQUENCE_WARNING_LIKE_ABCOR6543, StrengthReason.SEQUENCES),
            Map.entry(Feedback.SEQUENCE_SUGGESTIONS_AVOID_SEQUENCES, StrengthReason.SEQUENCES),
            Map.entry(Feedback.REGEX_WARNING_RECENT_YEARS, StrengthReason.YEARS),
            Map.entry(Feedback.REGEX_SUGGESTIONS_AVOID_RECENT_YEARS, StrengthReason.YEARS),
            Map.entry(Feedback.DATE_WARNING_DATES, StrengthReason.DATES),
            Map.entry(Feedback.DATE_SUGGESTIONS_AVOID_DATES, StrengthReason.DATES),
            Map.entry(Feedback.DEFAULT_SUGGESTIONS_USE_FEW_WORDS, StrengthReason.MORE_WORDS),
            Map.entry(Feedback.DEFAULT_SUGGESTIONS_NO_NEED_SYMBOLS, StrengthReason.MORE_WORDS),
            Map.entry(Feedback.EXTRA_SUGGESTIONS_ADD_ANOTHER_WORD, StrengthReason.MORE_WORDS));

    private final Zxcvbn zxcvbn = new Zxcvbn();

    private ZxcvbnStrength() {}

    @Override
    public PasswordStrength estimate(String password, Collection<String> known) {
        List<String> words = List.copyOf(known);
        PasswordStrength start = measure(head(password), words);
        if (password.length() <= WINDOW) {
            return start;
        }
        PasswordStrength end = measure(tail(password), words);
        return end.score() > start.score() ? end : start;
    }

    private PasswordStrength measure(String text, List<String> known) {
        Strength strength = zxcvbn.measure(FewLookAlikes.of(text), known);
        Feedback feedback = strength.getFeedback().withResourceBundle(KeysInsteadOfTexts.INSTANCE);
        List<StrengthReason> reasons = Stream.concat(
                        Stream.ofNullable(feedback.getWarning()), feedback.getSuggestions().stream())
                .flatMap(key -> Stream.ofNullable(REASONS.get(key)))
                .distinct()
                .toList();
        return new PasswordStrength(strength.getScore(), reasons);
    }

    private static String head(String password) {
        return password.substring(0, Math.min(WINDOW, password.length()));
    }

    private static String tail(String password) {
        return password.substring(password.length() - WINDOW);
    }
}

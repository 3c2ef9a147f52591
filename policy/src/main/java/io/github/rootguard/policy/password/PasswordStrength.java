package io.github.rootguard.policy.password;

import java.util.List;

/**
 * How well a password withstands guessing, and what makes it weak.
 *
 * @param score 0 to 4 on the zxcvbn scale: 3 withstands 10<sup>8</sup> guesses, 4 withstands 10<sup>10</sup>
 * @param reasons why it is not stronger, the most important first; empty when there is nothing to say
 */
public record PasswordStrength(int score, List<StrengthReason> reasons) {

    /** The weakest. */
    public static final int MIN_SCORE = 0;

    /** The strongest. */
    public static final int MAX_SCORE = 4;

    /** Keeps a copy of the reasons. */
    public PasswordStrength {
        if (score < MIN_SCORE || score > MAX_SCORE) {
            throw new IllegalArgumentException("A strength is 0 to 4, not " + score);
        }
        reasons = List.copyOf(reasons);
    }
}

package io.github.rootguard.policy.guessing;

import java.time.Duration;

/** How long somebody who guesses has to wait: nothing at first, then longer each time, never for good. */
public final class GuessingPolicy {

    /** How many wrong guesses one sign-in may have before it starts over, and how many in a row cost no wait. */
    public static final int MAX_PER_SIGN_IN = 5;

    /** The first wait. */
    public static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** The longest wait. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After this time without a wrong guess all is forgotten. */
    public static final Duration MEMORY = Duration.ofHours(12);

    private GuessingPolicy() {}

    /** How long to wait after so many wrong guesses in a row. */
    public static Duration waitAfter(int failures) {
        if (failures < MAX_PER_SIGN_IN) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT;
        for (var i = MAX_PER_SIGN_IN; i < failures && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}

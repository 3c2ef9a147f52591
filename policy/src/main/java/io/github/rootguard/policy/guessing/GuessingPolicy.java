package io.github.rootguard.policy.guessing;

import java.time.Duration;
import java.time.Instant;

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

    /** How much of the wait is left; zero when the next guess may be made. */
    public static Duration waitLeft(GuessingState state, Instant now) {
        var wait = waitAfter(state.failures());
        if (wait.isZero()) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, state.lastFailure().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether the next guess may be made. */
    public static boolean mayTry(GuessingState state, Instant now) {
        return waitLeft(state, now).isZero();
    }

    /** What to remember after one more wrong guess. */
    public static GuessingState afterFailure(GuessingState state, Instant now) {
        var forgotten = !now.isBefore(state.lastFailure().plus(MEMORY));
        return new GuessingState(forgotten ? 1 : Math.max(state.failures(), state.failures() + 1), now);
    }
}

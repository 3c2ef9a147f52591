package io.github.rootguard.policy.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * How often root may be used before it counts as everyday use. Beyond the budget a sign-in still works: whoever is locked
 * out of root in an emergency looks for ways around it.
 *
 * @param allowed sign-ins within thirty days
 */
public record SignInBudget(int allowed) {

    /** What sign-ins are counted over. */
    public static final Duration WINDOW = Duration.ofDays(30);

    /** The first moment that counts. */
    public static Instant since(Instant now) {
        return now.minus(WINDOW);
    }

    /**
     * Whether so many sign-ins are everyday use.
     *
     * @param signIns those within the window, the one in question included
     */
    public boolean exceededBy(int signIns) {
        return signIns > allowed;
    }

    /** How many sign-ins are left before they count as everyday use. */
    public int left(int signIns) {
        return Math.max(0, allowed - signIns);
    }
}

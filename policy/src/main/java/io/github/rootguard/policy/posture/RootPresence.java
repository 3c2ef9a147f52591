package io.github.rootguard.policy.posture;

import java.util.function.Supplier;

/** Whether the realm has a root user about whom anything can be said. */
public enum RootPresence {
    /** One, who exists. */
    PRESENT,
    /** None. */
    NONE,
    /** None yet, but a user may claim the role. */
    NOMINATED,
    /** The policy names a user who does not exist. */
    ORPHANED,
    /** The policy was changed by somebody other than the product. */
    TAMPERED;

    /**
     * Judges something that only a realm with a root user has.
     *
     * @param facts reads what is known of root; asked only where there is one
     * @return the judgement, or that the item does not apply, or that nobody can say
     */
    public <F> Finding judge(Check<F> check, Supplier<F> facts) {
        return switch (this) {
            case PRESENT -> check.judge(facts.get());
            case TAMPERED -> Finding.of(Evidence.POLICY_UNREADABLE);
            case NONE, NOMINATED, ORPHANED -> Finding.of(Evidence.NO_ROOT_USER);
        };
    }
}

package io.github.rootguard.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of a policy: permitted, or denied with every violation that was found, in the order of the rules. */
public final class Decision {

    private static final Decision PERMIT = new Decision(List.of());

    private final List<Violation> violations;

    private Decision(List<Violation> violations) {
        this.violations = violations;
    }

    /** The decision without violations. */
    public static Decision permit() {
        return PERMIT;
    }

    /**
     * A denial.
     *
     * @throws IllegalArgumentException when there is no violation, because a denial without a reason cannot be explained
     */
    public static Decision deny(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A denial needs at least one violation");
        }
        return new Decision(List.copyOf(violations));
    }

    /** Whether nothing stands in the way. */
    public boolean permitted() {
        return violations.isEmpty();
    }

    /** Every violation, in the order of the rules; empty exactly when permitted. */
    public List<Violation> violations() {
        return violations;
    }

    /** The violation to deal with first; empty exactly when permitted. */
    public Optional<Violation> first() {
        return violations.stream().findFirst();
    }

    /** The violation of one rule, if that rule is violated. */
    public Optional<Violation> violationOf(RuleId rule) {
        return violations.stream().filter(violation -> violation.rule() == rule).findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision that && violations.equals(that.violations);
    }

    @Override
    public int hashCode() {
        return violations.hashCode();
    }

    @Override
    public String toString() {
        return permitted() ? "Permit" : "Deny" + violations;
    }
}

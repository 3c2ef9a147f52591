package io.github.rootguard.policy;

import java.util.Objects;

/**
 * One rule that is not satisfied, and how.
 *
 * @param rule which rule
 * @param kind in which way
 */
public record Violation(RuleId rule, ViolationKind kind) {

    /** Refuses null. */
    public Violation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(kind, "kind");
    }
}

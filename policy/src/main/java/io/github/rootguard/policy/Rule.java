package io.github.rootguard.policy;

import java.util.Optional;

/**
 * One question about facts.
 *
 * <p>An implementation MUST depend on nothing but its settings and the facts, and MUST NOT change anything. It MAY throw
 * a {@link RuntimeException}; that counts as a violation.
 *
 * @param <F> the facts it reads
 */
public interface Rule<F> {

    /** The name of the rule; always the same. */
    RuleId id();

    /** How the rule is violated; empty when it is satisfied. */
    Optional<ViolationKind> violation(F facts);
}

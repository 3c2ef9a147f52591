package io.github.rootguard.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Rules that must all be satisfied. Every rule is asked, also after the first violation, so that a decision carries all
 * that is wrong; a rule that fails denies.
 *
 * @param <F> the facts that the rules read
 */
public final class RuleSet<F> {

    private static final System.Logger LOG = System.getLogger(RuleSet.class.getName());

    private final List<Rule<F>> rules;

    private RuleSet(List<Rule<F>> rules) {
        this.rules = List.copyOf(rules);
        if (this.rules.isEmpty()) {
            throw new IllegalArgumentException("A rule set without rules would permit everything");
        }
        var ids = new HashSet<RuleId>();
        for (var rule : this.rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(
                        "Two rules with the id " + rule.id().id());
            }
        }
    }

    /**
     * A set of rules, asked in this order.
     *
     * @throws IllegalArgumentException when there is no rule or an id occurs twice
     */
    public static <F> RuleSet<F> of(List<Rule<F>> rules) {
        return new RuleSet<>(rules);
    }

    /**
     * A set of rules, asked in this order.
     *
     * @throws IllegalArgumentException when there is no rule or an id occurs twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <F> RuleSet<F> of(Rule<F>... rules) {
        return new RuleSet<>(List.of(rules));
    }

    /** Asks every rule. */
    public Decision decide(F facts) {
        var violations = new ArrayList<Violation>();
        for (var rule : rules) {
            ask(rule, facts, violations);
        }
        return violations.isEmpty() ? Decision.permit() : Decision.deny(violations);
    }

    private static <F> void ask(Rule<F> rule, F facts, List<Violation> violations) {
        try {
            rule.violation(facts).ifPresent(kind -> violations.add(new Violation(rule.id(), kind)));
        } catch (RuntimeException failure) {
            // Its message may hold what the rule looked at, such as a password.
            LOG.log(
                    System.Logger.Level.ERROR,
                    () -> "Rule %s fails with %s at %s and denies"
                            .formatted(rule.id().id(), failure.getClass().getName(), place(failure)));
            violations.add(new Violation(rule.id(), ViolationKind.UNREADABLE));
        }
    }

    private static String place(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}

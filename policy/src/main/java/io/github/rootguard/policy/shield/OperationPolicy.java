package io.github.rootguard.policy.shield;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/** Whether an operation on a realm may be carried out for whoever asks for it. */
public final class OperationPolicy {

    private final RuleSet<OperationFacts> rules;

    /** The policy of a realm under these settings. */
    public OperationPolicy(RootPolicySettings settings) {
        rules = RuleSet.of(new RootOnlyOperationRule(settings), new RootTaskScopeRule());
    }

    /** Asks every rule. */
    public Decision decide(OperationFacts facts) {
        return rules.decide(facts);
    }
}

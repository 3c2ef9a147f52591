package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/**
 * Whether a session of the root user is alive. Without a grant only {@link RootSessionGrantedRule} speaks; the other
 * rules have nothing to look at.
 */
public final class SessionPolicy {

    private final RuleSet<SessionFacts> rules;

    /** A policy under these settings. */
    public SessionPolicy(RootPolicySettings settings) {
        rules = RuleSet.of(
                new RootSessionGrantedRule(),
                new RootSessionOwnerRule(),
                new RootSessionLifetimeRule(),
                new RootSessionIdleRule(settings),
                new RootSessionClientRule(settings));
    }

    /** Asks every rule. */
    public Decision decide(SessionFacts facts) {
        return rules.decide(facts);
    }
}

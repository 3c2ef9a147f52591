package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/**
 * Whether an authenticator counts as second factor of the root user under the settings of today. It is asked when one is
 * enrolled and on every use: one that no longer fits helps to enroll one that does, and to nothing else.
 */
public final class AuthenticatorPolicy {

    private final RuleSet<AuthenticatorFacts> rules;

    /** A policy under these settings. */
    public AuthenticatorPolicy(RootPolicySettings settings) {
        rules = RuleSet.of(
                new FactorKindAllowedRule(settings),
                new SecurityKeyUserVerifiedRule(),
                new SecurityKeyDeviceBoundRule(settings),
                new SecurityKeyModelAllowedRule(settings),
                new SecurityKeyAttestedRule(settings),
                new SecurityKeyModelSoundRule());
    }

    /** Asks every rule. */
    public Decision decide(AuthenticatorFacts facts) {
        return rules.decide(facts);
    }
}

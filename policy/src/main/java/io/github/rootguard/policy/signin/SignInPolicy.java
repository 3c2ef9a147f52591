package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/**
 * Whether a sign-in of the root user becomes a root session. The violations come in the order of the gate's steps, so
 * the first one is what to ask next.
 */
public final class SignInPolicy {

    /** How many code points a declared reason has at most. */
    public static final int REASON_MAX_LENGTH = 500;

    private final RuleSet<SignInFacts> rules;

    /** A policy under these settings. */
    public SignInPolicy(RootPolicySettings settings) {
        rules = RuleSet.of(
                new PasswordResetRefusedRule(),
                new NetworkAllowedRule(settings),
                new ClientAllowedRule(settings),
                new FlowOpenToRootRule(),
                new PersistentSessionRequiredRule(),
                new PasswordProvenRule(),
                new FactorEnrolledRule(),
                new FactorProvenRule(),
                new FactorFitsRule(),
                new FactorMinimumRule(settings),
                new PasswordQualityRule(),
                new RootTaskRequiredRule(settings),
                new ReasonRequiredRule(settings));
    }

    /** Asks every rule. */
    public Decision decide(SignInFacts facts) {
        return rules.decide(facts);
    }
}

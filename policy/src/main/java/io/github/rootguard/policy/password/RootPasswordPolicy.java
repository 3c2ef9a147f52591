package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/** Whether a password is good enough for the root user; follows NIST SP 800-63B-4 section 3.1.1.2. */
public final class RootPasswordPolicy {

    /** How many code points a password has at most. */
    public static final int MAX_LENGTH = 128;

    private final RuleSet<PasswordCandidate> quality;
    private final RuleSet<PasswordCandidate> reuse = RuleSet.of(new PasswordReuseRule());

    /** A policy under these settings, with the passwords that are refused whatever their length. */
    public RootPasswordPolicy(RootPolicySettings settings, Blocklist blocklist, StrengthEstimator estimator) {
        quality = RuleSet.of(
                new PasswordMinLengthRule(settings),
                new PasswordMaxLengthRule(),
                new PasswordClassesRule(settings),
                new PasswordIdentityRule(),
                new PasswordBlocklistRule(blocklist),
                new PasswordStrengthRule(settings, estimator));
    }

    /** What can be said while the password is being typed: everything but whether it was used before. */
    public Decision decideQuality(PasswordCandidate candidate) {
        return quality.decide(candidate);
    }

    /** Asks every rule; whether it was used before only when nothing else is wrong, because that takes its time. */
    public Decision decide(PasswordCandidate candidate) {
        var decision = quality.decide(candidate);
        return decision.permitted() ? reuse.decide(candidate) : decision;
    }
}

package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/** Whether a password is good enough for the root user; follows NIST SP 800-63B-4 section 3.1.1.2. */
public final class RootPasswordPolicy {

    /** How many code points a password has at most. */
    public static final int MAX_LENGTH = 128;

    private final RuleSet<PasswordCandidate> rules;

    /** A policy under these settings, with the passwords that are refused whatever their length. */
    public RootPasswordPolicy(RootPolicySettings settings, Blocklist blocklist) {
        rules = RuleSet.of(
                new PasswordMinLengthRule(settings), new PasswordMaxLengthRule(), new PasswordBlocklistRule(blocklist));
    }

    /** Asks every rule. */
    public Decision decide(PasswordCandidate candidate) {
        return rules.decide(candidate);
    }
}

package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleSet;
import io.github.rootguard.policy.settings.RootPolicySettings;

/** Whether an access key is good for what it is used for. It is asked on every use, and keys it refuses are kept. */
public final class AccessKeyPolicy {

    private final RuleSet<AccessKeyFacts> rules;

    /** The policy of a realm under these settings. */
    public AccessKeyPolicy(RootPolicySettings settings) {
        rules = RuleSet.of(
                new AccessKeyProvenRule(),
                new AccessKeysEnabledRule(settings),
                new AccessKeyRoleHeldRule(),
                new AccessKeyOwnerEnabledRule(),
                new AccessKeyOwnerReadyRule(),
                new AccessKeyActiveRule(settings),
                new AccessKeyUnexpiredRule(settings),
                new AccessKeyNetworkRule());
    }

    /** Asks every rule. */
    public Decision decide(AccessKeyFacts facts) {
        return rules.decide(facts);
    }
}

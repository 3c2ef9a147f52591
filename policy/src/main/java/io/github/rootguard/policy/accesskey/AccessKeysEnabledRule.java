package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The realm has access keys for users like the owner; the root user has a setting of its own. */
final class AccessKeysEnabledRule implements Rule<AccessKeyFacts> {

    private final RootPolicySettings settings;

    AccessKeysEnabledRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEYS_ENABLED;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var owner = facts.owner();
        if (owner == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        var keys = settings.accessKeys();
        return (owner.root() ? keys.rootAllowed() : keys.enabled())
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}

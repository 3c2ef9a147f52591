package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The owner is enabled: keys do nothing for somebody who may not sign in. */
final class AccessKeyOwnerEnabledRule implements Rule<AccessKeyFacts> {

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_OWNER_ENABLED;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var owner = facts.owner();
        if (owner == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        return owner.enabled() ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** Where access keys are for a role, the owner still has it. */
final class AccessKeyRoleHeldRule implements Rule<AccessKeyFacts> {

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_ROLE_HELD;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var owner = facts.owner();
        if (owner == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        return owner.roleHeld() ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

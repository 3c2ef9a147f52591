package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The key is within the life that its owner and the realm give it. */
final class AccessKeyUnexpiredRule implements Rule<AccessKeyFacts> {

    private final RootPolicySettings settings;

    AccessKeyUnexpiredRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_UNEXPIRED;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var life = facts.life();
        if (life == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        var status = life.status(settings.accessKeys().limits(), facts.now());
        return status == AccessKeyStatus.EXPIRED ? Optional.of(ViolationKind.EXPIRED) : Optional.empty();
    }
}

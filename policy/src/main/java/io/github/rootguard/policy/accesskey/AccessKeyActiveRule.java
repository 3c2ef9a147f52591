package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The key is switched on, and no other has taken its place for good. */
final class AccessKeyActiveRule implements Rule<AccessKeyFacts> {

    private final RootPolicySettings settings;

    AccessKeyActiveRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_ACTIVE;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var life = facts.life();
        if (life == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        var status = life.status(settings.accessKeys().limits(), facts.now());
        return status == AccessKeyStatus.INACTIVE ? Optional.of(ViolationKind.FORBIDDEN) : Optional.empty();
    }
}

package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** Nothing is demanded of the owner at the next sign-in, as Keycloak asks of its password grant. */
final class AccessKeyOwnerReadyRule implements Rule<AccessKeyFacts> {

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_OWNER_READY;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        var owner = facts.owner();
        if (owner == null) {
            return Optional.of(ViolationKind.MISSING);
        }
        return owner.ready() ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}

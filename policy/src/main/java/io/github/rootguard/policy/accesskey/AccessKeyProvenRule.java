package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The secret that was given is the one that was made for the key. */
final class AccessKeyProvenRule implements Rule<AccessKeyFacts> {

    @Override
    public RuleId id() {
        return RuleId.ACCESS_KEY_PROVEN;
    }

    @Override
    public Optional<ViolationKind> violation(AccessKeyFacts facts) {
        return facts.proven() ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

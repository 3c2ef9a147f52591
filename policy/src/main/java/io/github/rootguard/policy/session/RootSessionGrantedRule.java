package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** Without a grant of the gate there is no root session. */
final class RootSessionGrantedRule implements Rule<SessionFacts> {

    @Override
    public RuleId id() {
        return RuleId.ROOT_SESSION_GRANTED;
    }

    @Override
    public Optional<ViolationKind> violation(SessionFacts facts) {
        return facts.grant().isPresent() ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}

package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The grant was given to the user whose session it is. */
final class RootSessionOwnerRule implements Rule<SessionFacts> {

    @Override
    public RuleId id() {
        return RuleId.ROOT_SESSION_OWNER;
    }

    @Override
    public Optional<ViolationKind> violation(SessionFacts facts) {
        return facts.grant()
                .filter(grant -> !grant.userId().equals(facts.userId()))
                .map(grant -> ViolationKind.FORBIDDEN);
    }
}

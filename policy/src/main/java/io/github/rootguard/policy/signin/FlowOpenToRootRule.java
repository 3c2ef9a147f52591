package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** Whoever draws a login flow may close it to the root user; what happens later in the flow does not open it again. */
final class FlowOpenToRootRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.FLOW_OPEN_TO_ROOT;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.flowClosed() ? Optional.of(ViolationKind.FORBIDDEN) : Optional.empty();
    }
}

package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** There is an authenticator that could be proven. */
final class FactorEnrolledRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.FACTOR_ENROLLED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.boundFactors() > 0 ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}

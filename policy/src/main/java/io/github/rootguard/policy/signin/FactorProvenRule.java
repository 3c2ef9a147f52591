package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorProof;
import java.util.Optional;

/** The gate itself saw the proof of an authenticator; what other steps recorded does not count. */
final class FactorProvenRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.FACTOR_PROVEN;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.factorProof() == FactorProof.NONE ? Optional.of(ViolationKind.MISSING) : Optional.empty();
    }
}

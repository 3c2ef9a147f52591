package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorProof;
import java.util.Optional;

/** What was proven counts today; a recovery code, or an authenticator that no longer counts, does not open a session. */
final class FactorFitsRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.FACTOR_FITS;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.factorProof() == FactorProof.FULL ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}

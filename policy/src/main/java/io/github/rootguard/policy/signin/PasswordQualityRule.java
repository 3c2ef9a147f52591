package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The password withstood the password rules as they are now. */
final class PasswordQualityRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_QUALITY;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.passwordQualityCurrent() ? Optional.empty() : Optional.of(ViolationKind.EXPIRED);
    }
}

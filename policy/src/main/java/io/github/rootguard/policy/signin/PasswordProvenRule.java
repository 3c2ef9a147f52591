package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The password was typed now; an old session or another way in is no proof. */
final class PasswordProvenRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_PROVEN;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.passwordProven() ? Optional.empty() : Optional.of(ViolationKind.MISSING);
    }
}

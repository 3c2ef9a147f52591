package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** Whoever reads the mailbox of the root user must not become the root user by it. */
final class PasswordResetRefusedRule implements Rule<SignInFacts> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_RESET_REFUSED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.passwordReset() ? Optional.of(ViolationKind.FORBIDDEN) : Optional.empty();
    }
}

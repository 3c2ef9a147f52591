package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The password is none that the root user has or had before. */
final class PasswordReuseRule implements Rule<PasswordCandidate> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_REUSE;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        return facts.usedBefore().test(facts.password()) ? Optional.of(ViolationKind.FORBIDDEN) : Optional.empty();
    }
}

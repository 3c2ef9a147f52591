package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** What is compared must end somewhere, or a long text would keep the server busy. */
final class PasswordMaxLengthRule implements Rule<PasswordCandidate> {

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_MAX_LENGTH;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        return facts.normalizedLength() > RootPasswordPolicy.MAX_LENGTH
                ? Optional.of(ViolationKind.FORBIDDEN)
                : Optional.empty();
    }
}

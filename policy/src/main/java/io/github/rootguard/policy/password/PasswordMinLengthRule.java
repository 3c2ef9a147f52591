package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** Length is what makes a password strong (NIST SP 800-63B-4 section 3.1.1.2); nothing is said about kinds of characters. */
final class PasswordMinLengthRule implements Rule<PasswordCandidate> {

    private final RootPolicySettings settings;

    PasswordMinLengthRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_MIN_LENGTH;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        if (facts.password().isEmpty()) {
            return Optional.of(ViolationKind.MISSING);
        }
        return facts.normalizedLength() < settings.password().minLength()
                ? Optional.of(ViolationKind.FORBIDDEN)
                : Optional.empty();
    }
}

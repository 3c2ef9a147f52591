package io.github.rootguard.policy.password;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The password withstands as much guessing as is demanded, also by somebody who knows whose it is. */
final class PasswordStrengthRule implements Rule<PasswordCandidate> {

    private final RootPolicySettings settings;
    private final StrengthEstimator estimator;

    PasswordStrengthRule(RootPolicySettings settings, StrengthEstimator estimator) {
        this.settings = settings;
        this.estimator = estimator;
    }

    @Override
    public RuleId id() {
        return RuleId.PASSWORD_STRENGTH;
    }

    @Override
    public Optional<ViolationKind> violation(PasswordCandidate facts) {
        if (facts.normalizedLength() > RootPasswordPolicy.MAX_LENGTH) {
            return Optional.empty();
        }
        var strength = estimator.estimate(facts.normalized(), facts.known());
        return strength.score() >= settings.password().minStrength()
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** As many authenticators that count are bound as the settings demand. */
final class FactorMinimumRule implements Rule<SignInFacts> {

    private final RootPolicySettings settings;

    FactorMinimumRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.FACTOR_MINIMUM;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        return facts.fittingFactors() >= settings.mfa().minAuthenticators()
                ? Optional.empty()
                : Optional.of(ViolationKind.MISSING);
    }
}

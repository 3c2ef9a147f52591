package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The kind of the authenticator is one that counts; one that cannot be read is none. */
final class FactorKindAllowedRule implements Rule<AuthenticatorFacts> {

    private final RootPolicySettings settings;

    FactorKindAllowedRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.FACTOR_KIND_ALLOWED;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var kind = facts.kind();
        if (kind == null) {
            return Optional.of(ViolationKind.UNREADABLE);
        }
        return settings.mfa().allowedKinds().contains(kind) ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** Where models are listed, a security key is of one of them. */
final class SecurityKeyModelAllowedRule implements Rule<AuthenticatorFacts> {

    private final RootPolicySettings settings;

    SecurityKeyModelAllowedRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.SECURITY_KEY_MODEL_ALLOWED;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var key = facts.securityKey();
        return key == null || settings.mfa().securityKey().allows(key.aaguid())
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}

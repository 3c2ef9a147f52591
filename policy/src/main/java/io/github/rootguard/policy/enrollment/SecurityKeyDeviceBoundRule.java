package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** Where it is demanded, the credential of a security key stays in it (WebAuthn Level 3 section 6.1.3). */
final class SecurityKeyDeviceBoundRule implements Rule<AuthenticatorFacts> {

    private final RootPolicySettings settings;

    SecurityKeyDeviceBoundRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.SECURITY_KEY_DEVICE_BOUND;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var key = facts.securityKey();
        return key == null
                        || !key.backupEligible()
                        || !settings.mfa().securityKey().deviceBound()
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}

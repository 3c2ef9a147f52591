package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** Where it is demanded, the maker of a security key vouches for its model (WebAuthn Level 3 section 6.5). */
final class SecurityKeyAttestedRule implements Rule<AuthenticatorFacts> {

    private final RootPolicySettings settings;

    SecurityKeyAttestedRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.SECURITY_KEY_ATTESTED;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var key = facts.securityKey();
        return key == null || key.attested() || !settings.mfa().securityKey().attestationRequired()
                ? Optional.empty()
                : Optional.of(ViolationKind.MISSING);
    }
}

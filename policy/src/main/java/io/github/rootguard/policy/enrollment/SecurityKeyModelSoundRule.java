package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** The model of a security key is not reported as revoked (FIDO Metadata Service 3, section 3.1.4). */
final class SecurityKeyModelSoundRule implements Rule<AuthenticatorFacts> {

    @Override
    public RuleId id() {
        return RuleId.SECURITY_KEY_MODEL_SOUND;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var key = facts.securityKey();
        return key == null || !key.revoked() ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.util.Optional;

/** A security key has verified its owner: whoever finds it must not be able to use it (WebAuthn Level 3 section 6.1). */
final class SecurityKeyUserVerifiedRule implements Rule<AuthenticatorFacts> {

    @Override
    public RuleId id() {
        return RuleId.SECURITY_KEY_USER_VERIFIED;
    }

    @Override
    public Optional<ViolationKind> violation(AuthenticatorFacts facts) {
        var key = facts.securityKey();
        return key == null || key.userVerified() ? Optional.empty() : Optional.of(ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Optional;

/** The root user says why, in enough words and not too many; blanks around do not count. */
final class ReasonRequiredRule implements Rule<SignInFacts> {

    private final RootPolicySettings settings;

    ReasonRequiredRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.REASON_REQUIRED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        var reason = facts.reason() == null ? "" : facts.reason().strip();
        var length = reason.codePointCount(0, reason.length());
        if (length > SignInPolicy.REASON_MAX_LENGTH) {
            return Optional.of(ViolationKind.FORBIDDEN);
        }
        if (length >= settings.reasonMinLength()) {
            return Optional.empty();
        }
        return Optional.of(length == 0 ? ViolationKind.MISSING : ViolationKind.FORBIDDEN);
    }
}

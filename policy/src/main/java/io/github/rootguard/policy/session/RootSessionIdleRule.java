package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.time.Duration;
import java.util.Optional;

/** The session was used lately. */
final class RootSessionIdleRule implements Rule<SessionFacts> {

    private final RootPolicySettings settings;

    RootSessionIdleRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ROOT_SESSION_IDLE;
    }

    @Override
    public Optional<ViolationKind> violation(SessionFacts facts) {
        var idle = Duration.ofMinutes(settings.sessionIdleMinutes());
        return facts.grant()
                .filter(grant -> !facts.now().isBefore(grant.lastActivity().plus(idle)))
                .map(grant -> ViolationKind.EXPIRED);
    }
}

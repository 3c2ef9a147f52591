package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The session ends on time, and does not begin before its start when a clock was set back. */
final class RootSessionLifetimeRule implements Rule<SessionFacts> {

    /** Clocks of two cluster nodes are never quite the same. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    @Override
    public RuleId id() {
        return RuleId.ROOT_SESSION_LIFETIME;
    }

    @Override
    public Optional<ViolationKind> violation(SessionFacts facts) {
        return facts.grant().flatMap(grant -> violation(grant, facts.now()));
    }

    private static Optional<ViolationKind> violation(RootSession grant, Instant now) {
        if (!now.isBefore(grant.end())) {
            return Optional.of(ViolationKind.EXPIRED);
        }
        return now.isBefore(grant.start().minus(CLOCK_TOLERANCE))
                ? Optional.of(ViolationKind.FORBIDDEN)
                : Optional.empty();
    }
}

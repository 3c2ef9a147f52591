package io.github.rootguard.keycloak.event;

import io.github.rootguard.policy.Decision;
import java.util.Locale;

/** What came of a decision, as events tell it. */
public enum PolicyOutcome {
    /** Nothing stood in the way. */
    PERMIT,
    /** It was refused. */
    DENY,
    /** It would have been refused, had the realm not been watching only. */
    WOULD_DENY;

    /** The outcome of a decision that is carried out. */
    public static PolicyOutcome of(Decision decision) {
        return decision.permitted() ? PERMIT : DENY;
    }

    /** The name in events, such as {@code would_deny}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

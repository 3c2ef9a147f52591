package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.MessageKey;

/** How much a failed check matters. */
public enum CheckSeverity {
    /** To be mended on occasion. */
    LOW,
    /** Makes an attack easier, or its traces harder to find. */
    MEDIUM,
    /** One more mistake, and the realm is lost. */
    HIGH,
    /** The realm can be taken over as it is. */
    CRITICAL;

    private final String id = MessageKey.kebab(this);

    /** The stable name, such as {@code high}. */
    public String id() {
        return id;
    }
}

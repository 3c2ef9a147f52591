package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.MessageKey;

/** What came of a check. */
public enum CheckStatus {
    /** There is evidence that the realm does what the item asks for. */
    PASS,
    /** There is evidence that it does not. */
    FAIL,
    /** The item is about something that the realm does not have. */
    NOT_APPLICABLE,
    /** There is no evidence either way. */
    UNKNOWN;

    private final String id = MessageKey.kebab(this);

    /** The stable name, such as {@code not-applicable}. */
    public String id() {
        return id;
    }
}

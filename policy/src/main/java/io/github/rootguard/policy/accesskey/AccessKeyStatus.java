package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** How an access key stands. Only active and inactive are stored: whether one has expired depends on the clock. */
public enum AccessKeyStatus implements StableId {
    /** Good for access tokens. */
    ACTIVE,
    /** Switched off; may be switched on again. */
    INACTIVE,
    /** Past its expiry or its greatest age; never good again. */
    EXPIRED;

    private static final String MESSAGE_PREFIX = "rootGuardAccessKeyStatus";

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** The key of the word for people. */
    public String messageKey() {
        return MessageKey.of(MESSAGE_PREFIX, id);
    }

    /** Finds the status of an id; empty when there is none. */
    public static Optional<AccessKeyStatus> of(String id) {
        return StableId.find(values(), id);
    }
}

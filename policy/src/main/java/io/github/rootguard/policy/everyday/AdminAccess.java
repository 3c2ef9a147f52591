package io.github.rootguard.policy.everyday;

import io.github.rootguard.policy.MessageKey;
import java.util.Arrays;
import java.util.Optional;

/** What an everyday administrator may do. */
public enum AdminAccess {
    /** Everything that is not left to the root user. */
    FULL,
    /** Users, their groups and roles. */
    USERS,
    /** Applications. */
    CLIENTS,
    /** Look, and change nothing. */
    READ_ONLY;

    private static final String MESSAGE_PREFIX = "rootGuardAccess";

    private final String id = MessageKey.kebab(this);

    /** The value of the field, such as {@code read-only}. */
    public String id() {
        return id;
    }

    /** The key of its name for people, such as {@code rootGuardAccessReadOnly}. */
    public String messageKey() {
        return MessageKey.of(MESSAGE_PREFIX, id);
    }

    /** The key of the sentence that explains it. */
    public String helpMessageKey() {
        return messageKey() + "Help";
    }

    /** Finds the access of an id; empty when there is none. */
    public static Optional<AdminAccess> of(String id) {
        return Arrays.stream(values()).filter(access -> access.id.equals(id)).findFirst();
    }
}

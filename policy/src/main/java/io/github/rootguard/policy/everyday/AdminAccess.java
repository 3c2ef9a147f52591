package io.github.rootguard.policy.everyday;

import io.github.rootguard.policy.Choice;
import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** What an everyday administrator may do. */
public enum AdminAccess implements Choice {
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

    @Override
    public String id() {
        return id;
    }

    @Override
    public String messagePrefix() {
        return MESSAGE_PREFIX;
    }

    /** Finds the access of an id; empty when there is none. */
    public static Optional<AdminAccess> of(String id) {
        return StableId.find(values(), id);
    }
}

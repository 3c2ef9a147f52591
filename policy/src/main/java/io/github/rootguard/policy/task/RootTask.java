package io.github.rootguard.policy.task;

import io.github.rootguard.policy.Choice;
import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** What the root user signs in for. A root session is for one task, and the task decides what it may do. */
public enum RootTask implements Choice {
    /** Change the root user's own account and authenticators. */
    CHANGE_ROOT_CREDENTIALS,
    /** Hand the role of the root user to somebody else, or retire it. */
    TRANSFER_ROOT,
    /** Change the settings of the root policy. */
    CHANGE_ROOT_POLICY,
    /** Give an everyday administrator back what is needed to work. */
    RESTORE_ADMINISTRATOR,
    /** Change how users sign in. */
    CHANGE_AUTHENTICATION,
    /** Change the keys of the realm. */
    ROTATE_REALM_KEYS,
    /** Change identity providers and user federation. */
    CHANGE_FEDERATION,
    /** Change the settings of the realm. */
    CHANGE_REALM,
    /** Create and import realms; the master realm only. */
    MANAGE_REALMS,
    /** Delete the realm. */
    DELETE_REALM,
    /** Everything, for when nothing else helps. */
    RECOVER_REALM,
    /** Look, and change nothing. */
    REVIEW;

    private static final String MESSAGE_PREFIX = "rootGuardTask";

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    @Override
    public String messagePrefix() {
        return MESSAGE_PREFIX;
    }

    /** Whether the task makes sense in the master realm only. */
    public boolean masterRealmOnly() {
        return this == MANAGE_REALMS;
    }

    /**
     * Whether a policy may switch the task off. Two may not: without them a policy could never be changed again, and a
     * broken realm never repaired.
     */
    public boolean mayBeDisabled() {
        return this != RECOVER_REALM && this != CHANGE_ROOT_POLICY;
    }

    /** Finds the task of an id; empty when there is none. */
    public static Optional<RootTask> of(String id) {
        return StableId.find(values(), id);
    }
}

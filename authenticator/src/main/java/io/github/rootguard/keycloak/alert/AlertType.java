package io.github.rootguard.keycloak.alert;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** What people are told about. */
public enum AlertType implements StableId {
    /** A realm got its root user. */
    ROOT_CLAIMED(false),
    /** Another user became root. */
    ROOT_TRANSFERRED(false),
    /** The role of the root user was retired. */
    ROOT_RETIRED(false),
    /** Somebody was nominated as root user. */
    ROOT_NOMINATED(false),
    /** Root signed in. */
    SESSION_OPENED(false),
    /** A root session is over. */
    SESSION_ENDED(false),
    /** Root signed in more often than the budget allows. */
    EVERYDAY_USE(false),
    /** Somebody knew root's password and was refused all the same. */
    SIGN_IN_REFUSED(true),
    /** Somebody tried what only root may do. */
    TAMPERING_REFUSED(true),
    /** The settings of the root policy were changed. */
    POLICY_CHANGED(false),
    /** Root created an administrator for everyday work. */
    EVERYDAY_ADMINISTRATOR_CREATED(false),
    /** An administrator made an access key whose tokens are good for administration. */
    ADMIN_ACCESS_KEY_CREATED(false),
    /** Root's password or an authenticator was changed. */
    CREDENTIAL_CHANGED(true),
    /** The operator opened the realm for break-glass. */
    BREAK_GLASS(false);

    private final boolean collected;

    AlertType(boolean collected) {
        this.collected = collected;
    }

    @Override
    public String id() {
        return MessageKey.kebab(this);
    }

    /** The key of the sentence that says what happened; with {@code Subject} appended, that of the mail's subject. */
    public String messageKey() {
        return MessageKey.of("rootGuardAlert", id());
    }

    /** Whether several of it within a quarter of an hour are told together, so that nobody can flood a mailbox. */
    public boolean collected() {
        return collected;
    }

    /** Finds the type of an id; empty when there is none. */
    static Optional<AlertType> of(String id) {
        return StableId.find(values(), id);
    }
}

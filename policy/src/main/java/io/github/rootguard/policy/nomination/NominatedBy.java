package io.github.rootguard.policy.nomination;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.Optional;

/** In what right a user was nominated. In a realm that has a root user it decides how long the nomination counts. */
public enum NominatedBy implements StableId {
    /** An administrator: of a realm without a root user, or of one that the operator opened for recovery. */
    ADMINISTRATOR,
    /** The root user of the realm, who hands the role over. */
    ROOT,
    /** The root user of the realm {@code master}, where the policy of the realm allows central recovery. */
    MASTER_ROOT;

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** Whether a root user nominates, and not an administrator, who may change the nominee's account anyway. */
    public boolean handsOver() {
        return this != ADMINISTRATOR;
    }

    /** Finds the right of an id; empty when there is none. */
    public static Optional<NominatedBy> of(String id) {
        return StableId.find(values(), id);
    }
}

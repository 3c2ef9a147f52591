package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.List;
import java.util.Optional;

/** How much of a guarded realm is left to its root user. Each level includes those before it. */
public enum Protection implements StableId {
    /** What would put the root user out of action, or let somebody else pass for the root user. */
    ESSENTIAL,
    /** Also what decides how people sign in, what is recorded, and who administers. */
    STRICT;

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** Whether this level protects what needs at least the other one. */
    public boolean includes(Protection needed) {
        return compareTo(needed) >= 0;
    }

    /** Every value of the setting. */
    public static List<String> ids() {
        return StableId.all(values());
    }

    /** Finds the level of an id; empty when there is none. */
    public static Optional<Protection> of(String id) {
        return StableId.find(values(), id);
    }
}

package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.List;
import java.util.Optional;

/** Whether refusals are carried out. */
public enum Mode implements StableId {
    /** Refusals of sign-ins and of realm operations are recorded only; the way to introduce a policy. */
    MONITOR,
    /** Refusals are carried out. */
    ENFORCE;

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    /** Every value of the setting. */
    public static List<String> ids() {
        return StableId.all(values());
    }

    /** Finds the mode of an id; empty when there is none. */
    public static Optional<Mode> of(String id) {
        return StableId.find(values(), id);
    }
}

package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether refusals are carried out. */
public enum Mode {
    /** Refusals of sign-ins and of realm operations are recorded only; the way to introduce a policy. */
    MONITOR,
    /** Refusals are carried out. */
    ENFORCE;

    private final String id = MessageKey.kebab(this);

    /** The value of the setting, such as {@code enforce}. */
    public String id() {
        return id;
    }

    /** Every value of the setting. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Mode::id).toList();
    }

    /** Finds the mode of an id; empty when there is none. */
    public static Optional<Mode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}

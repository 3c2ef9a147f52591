package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;

/** How far a realm is on the way to a guarded root user. */
public enum RealmState {
    /** No policy; the realm behaves as if the product were not there. */
    OFF,
    /** A user may claim to become the root user. */
    NOMINATED,
    /** There is a root user and every rule holds. */
    GUARDED,
    /** The policy names a user who does not exist; operations of the root user are refused until the realm is repaired. */
    ORPHANED;

    /** The name in answers, such as {@code guarded}. */
    public String id() {
        return MessageKey.kebab(this);
    }
}

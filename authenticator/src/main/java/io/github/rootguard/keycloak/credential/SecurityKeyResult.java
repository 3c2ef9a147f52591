package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.MessageKey;

/** What became of the answer of a security key. */
public enum SecurityKeyResult {
    ACCEPTED,
    /** Not the answer of such a key to this challenge, or none that can be read. */
    INVALID,
    /** The key did not check who is using it. */
    USER_NOT_VERIFIED,
    /** The key has answered with this counter or a higher one before, so there may be a copy of it. */
    COUNTER_WENT_BACK,
    /** The key says now that its credential may be synced, or that it may not, and said the opposite at enrollment. */
    BACKUP_ELIGIBILITY_CHANGED,
    /** The key is bound already. */
    KNOWN;

    /** The stable kebab-case name, such as {@code counter-went-back}. */
    public String id() {
        return MessageKey.kebab(this);
    }
}

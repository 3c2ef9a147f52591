package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.List;

/** Whether the maker of a security key has to vouch for its model (WebAuthn Level 3 section 6.5). */
enum Attestation implements StableId {
    /** No statement is asked for. */
    NONE,
    /** A statement must be there, and lead to a maker that is known. */
    REQUIRED;

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    static List<String> ids() {
        return StableId.all(values());
    }
}

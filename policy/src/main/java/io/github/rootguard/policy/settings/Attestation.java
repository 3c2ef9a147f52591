package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import java.util.Arrays;
import java.util.List;

/** Whether the maker of a security key has to vouch for its model (WebAuthn Level 3 section 6.5). */
enum Attestation {
    /** No statement is asked for. */
    NONE,
    /** A statement must be there, and lead to a maker that is known. */
    REQUIRED;

    private final String id = MessageKey.kebab(this);

    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Attestation::id).toList();
    }
}

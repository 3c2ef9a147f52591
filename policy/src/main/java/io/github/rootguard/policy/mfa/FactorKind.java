package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.Choice;
import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.StableId;
import java.util.List;
import java.util.Optional;

/** What kinds of authenticators the root user can have. */
public enum FactorKind implements Choice {
    /** An application that shows time-based codes (RFC 6238). */
    TOTP,
    /** A device of its own that shows time-based codes. */
    HARDWARE_TOTP,
    /** A WebAuthn authenticator. */
    SECURITY_KEY;

    private static final String MESSAGE_PREFIX = "rootGuardFactor";

    private final String id = MessageKey.kebab(this);

    @Override
    public String id() {
        return id;
    }

    @Override
    public String messagePrefix() {
        return MESSAGE_PREFIX;
    }

    /** Whether an authenticator of this kind shows codes that a person types. */
    public boolean showsCodes() {
        return this != SECURITY_KEY;
    }

    /** Every id. */
    public static List<String> ids() {
        return StableId.all(values());
    }

    /** Finds the kind of an id; empty when there is none. */
    public static Optional<FactorKind> of(String id) {
        return StableId.find(values(), id);
    }
}

package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.MessageKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kinds of authenticators the root user can have. */
public enum FactorKind {
    /** An application that shows time-based codes (RFC 6238). */
    TOTP,
    /** A device of its own that shows time-based codes. */
    HARDWARE_TOTP,
    /** A WebAuthn authenticator. */
    SECURITY_KEY;

    private static final String MESSAGE_PREFIX = "rootGuardFactor";

    private final String id = MessageKey.kebab(this);

    /** The stable kebab-case name, such as {@code hardware-totp}. */
    public String id() {
        return id;
    }

    /** The key of the text that names the kind to a person, such as {@code rootGuardFactorHardwareTotp}. */
    public String messageKey() {
        return MessageKey.of(MESSAGE_PREFIX, id);
    }

    /** The key of the text that says what a person needs for this kind. */
    public String helpMessageKey() {
        return messageKey() + "Help";
    }

    /** Whether an authenticator of this kind shows codes that a person types. */
    public boolean showsCodes() {
        return this != SECURITY_KEY;
    }

    /** Every id. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(FactorKind::id).toList();
    }

    /** Finds the kind of an id; empty when there is none. */
    public static Optional<FactorKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}

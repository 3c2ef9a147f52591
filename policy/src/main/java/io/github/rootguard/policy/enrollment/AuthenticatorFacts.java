package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.mfa.FactorKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an authenticator, when it is enrolled and on every use.
 *
 * @param kind its kind; null when it cannot be read
 * @param securityKey what is known of a security key; null for every other kind
 */
public record AuthenticatorFacts(
        @Nullable FactorKind kind, @Nullable SecurityKeyFacts securityKey) {

    /** A device or application that shows codes. */
    public static AuthenticatorFacts ofCodes(@Nullable FactorKind kind) {
        return new AuthenticatorFacts(kind, null);
    }

    /** A security key. */
    public static AuthenticatorFacts of(SecurityKeyFacts key) {
        return new AuthenticatorFacts(FactorKind.SECURITY_KEY, key);
    }
}

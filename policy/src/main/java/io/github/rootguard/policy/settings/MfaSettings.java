package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.mfa.FactorKind;
import java.util.List;

/**
 * What counts as a second factor of the root user, and how many there are.
 *
 * @param allowedKinds kinds that count; never empty
 * @param minAuthenticators authenticators that the root user has at least: enrollment is forced up to it
 * @param maxAuthenticators authenticators that the root user may have at most
 * @param securityKey what a security key has to be like
 */
public record MfaSettings(
        List<FactorKind> allowedKinds, int minAuthenticators, int maxAuthenticators, SecurityKeySettings securityKey) {

    /** How many authenticators the root user may ever have, those that no longer count included. */
    public static final int MOST_AUTHENTICATORS = 8;

    /** Keeps a copy of the kinds, each once and in the order of {@link FactorKind}. */
    public MfaSettings {
        allowedKinds = allowedKinds.stream().distinct().sorted().toList();
    }
}

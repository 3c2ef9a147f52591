package io.github.rootguard.policy.enrollment;

import io.github.rootguard.policy.settings.MfaSettings;
import io.github.rootguard.policy.settings.RootPolicySettings;

/**
 * How many authenticators the root user may have. The limits of the settings are about those that count today; those that
 * no longer count are limited by {@link MfaSettings#MOST_AUTHENTICATORS} alone, and may go as long as one is left.
 */
public final class AuthenticatorLimits {

    private final int minimum;
    private final int maximum;

    /** Limits under these settings. */
    public AuthenticatorLimits(RootPolicySettings settings) {
        minimum = settings.mfa().minAuthenticators();
        maximum = settings.mfa().maxAuthenticators();
    }

    /**
     * Whether there is room for another one.
     *
     * @param bound how many are bound
     * @param fitting how many of them count
     */
    public boolean mayAdd(int bound, int fitting) {
        return bound < MfaSettings.MOST_AUTHENTICATORS && fitting < maximum;
    }

    /**
     * Whether one may be removed without another in its place.
     *
     * @param bound how many are bound
     * @param fitting how many of them count
     * @param counts whether the one to remove counts
     */
    public boolean mayRemove(int bound, int fitting, boolean counts) {
        return bound > 1 && (!counts || fitting > minimum);
    }
}

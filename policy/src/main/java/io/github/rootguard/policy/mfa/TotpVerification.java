package io.github.rootguard.policy.mfa;

import java.util.OptionalLong;

/** Finds the time step that a code belongs to, for a device whose drift is known. */
public final class TotpVerification {

    /** How many time steps a device may be off before it has to be synchronized again. */
    public static final int MAX_DRIFT = 20;

    private static final int TOLERANCE = 1;

    private TotpVerification() {}

    /**
     * Searches from one step before to one step after everything between now and the drift. Now is always within: a drift
     * that was learned from a code typed late must not lock out a device that is on time.
     *
     * @param currentStep the time step of now
     * @param drift by how many steps the device was ahead when it was last used; values beyond {@link #MAX_DRIFT} are cut
     * @return the latest step with this code; empty when there is none
     */
    public static OptionalLong matchingStep(TotpGenerator generator, String code, long currentStep, int drift) {
        var known = cut(drift);
        var found = OptionalLong.empty();
        for (var offset = Math.min(known, 0) - TOLERANCE; offset <= Math.max(known, 0) + TOLERANCE; offset++) {
            if (TotpCode.same(generator.codeAt(currentStep + offset), code)) {
                found = OptionalLong.of(currentStep + offset);
            }
        }
        return found;
    }

    /** The drift to remember after a code was accepted, at most {@link #MAX_DRIFT} steps in either direction. */
    public static int drift(long matchedStep, long currentStep) {
        return cut(matchedStep - currentStep);
    }

    private static int cut(long drift) {
        return (int) Math.max(-MAX_DRIFT, Math.min(MAX_DRIFT, drift));
    }
}

package io.github.rootguard.policy.mfa;

import java.util.OptionalLong;

/** Finds the time step that a code belongs to, for a device whose drift is known. */
public final class TotpVerification {

    /** How many time steps a device may be off at most; more is a broken device. */
    public static final int MAX_DRIFT = 200;

    private static final int TOLERANCE = 1;

    private TotpVerification() {}

    /**
     * Searches around now and around the drift, one step before and after each. Now is always within: a drift that was
     * learned from a code typed late must not lock out a device that is on time. What lies between is not searched,
     * because every step more is one more code that a guess may hit (RFC 6238 section 5.2).
     *
     * @param currentStep the time step of now
     * @param drift by how many steps the device was ahead when it was last used; values beyond {@link #MAX_DRIFT} are cut
     * @return the latest step with this code; empty when there is none
     */
    public static OptionalLong matchingStep(TotpGenerator generator, String code, long currentStep, int drift) {
        var found = OptionalLong.empty();
        for (var center : new long[] {currentStep, currentStep + cut(drift)}) {
            for (var step = center - TOLERANCE; step <= center + TOLERANCE; step++) {
                if (TotpCode.same(generator.codeAt(step), code)) {
                    found = OptionalLong.of(Math.max(step, found.orElse(step)));
                }
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

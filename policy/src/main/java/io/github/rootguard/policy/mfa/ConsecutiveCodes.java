package io.github.rootguard.policy.mfa;

import java.util.Optional;

/**
 * Two codes that a device showed one after the other. They prove that the seed arrived and how far the clock of the
 * device is off, which one code cannot tell from a lucky guess.
 */
public final class ConsecutiveCodes {

    /** How many time steps the second code may be away from now when a device is enrolled, in either direction. */
    public static final int ENROLLMENT_WINDOW = 3;

    /** How many time steps the second code may be away from now when a device is synchronized again. */
    public static final int RESYNC_WINDOW = TotpVerification.MAX_DRIFT;

    /**
     * Where the codes were found.
     *
     * @param firstStep time step of the first code
     * @param secondStep time step of the second code, the next one
     * @param drift by how many steps the device is ahead of us; negative when it is behind
     */
    public record Match(long firstStep, long secondStep, int drift) {}

    private ConsecutiveCodes() {}

    /**
     * Finds two codes of consecutive time steps within a window. Codes in the wrong order, twice the same code, and codes
     * from a window that has passed are not found. The nearest to now are found first.
     *
     * @param code1 the code that was shown first
     * @param code2 the code that was shown next
     * @param currentStep the time step of now
     * @param window how many time steps the second code may be away from now, in either direction
     */
    public static Optional<Match> find(
            TotpGenerator generator, String code1, String code2, long currentStep, int window) {
        if (TotpCode.same(code1, code2)) {
            return Optional.empty();
        }
        for (var distance = 0; distance <= window; distance++) {
            for (var drift : new int[] {-distance, distance}) {
                var second = currentStep + drift;
                // Both are compared whatever the first says, so that the time tells nothing.
                var firstAgrees = TotpCode.same(generator.codeAt(second - 1), code1);
                var secondAgrees = TotpCode.same(generator.codeAt(second), code2);
                if (firstAgrees && secondAgrees) {
                    return Optional.of(new Match(second - 1, second, drift));
                }
            }
        }
        return Optional.empty();
    }
}

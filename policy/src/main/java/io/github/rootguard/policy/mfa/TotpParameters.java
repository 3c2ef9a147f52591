package io.github.rootguard.policy.mfa;

import java.time.Instant;

/**
 * How a device makes its codes (RFC 6238 section 4).
 *
 * @param algorithm the hash function
 * @param digits length of a code: 6 or 8
 * @param periodSeconds how long a code is shown: 30 or 60 seconds
 */
public record TotpParameters(TotpAlgorithm algorithm, int digits, int periodSeconds) {

    /** What every application understands. */
    public static final TotpParameters STANDARD = new TotpParameters(TotpAlgorithm.SHA1, 6, 30);

    /** Refuses lengths and periods that no device has. */
    public TotpParameters {
        if (digits != 6 && digits != 8) {
            throw new IllegalArgumentException("A code has 6 or 8 digits, not " + digits);
        }
        if (periodSeconds != 30 && periodSeconds != 60) {
            throw new IllegalArgumentException("A code is shown for 30 or 60 seconds, not " + periodSeconds);
        }
    }

    /** The time step of a moment: how many periods have passed since 1970. */
    public long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) periodSeconds);
    }
}

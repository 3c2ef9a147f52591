package io.github.rootguard.policy.mfa;

/**
 * Why two codes do not synchronize a device. What a person is told is always about both codes together: a page that told
 * of a single code whether the device ever shows it would help to guess.
 */
public enum ResyncProblem {
    /** Twice the same code. */
    SAME_CODE,
    /** Both codes are of about the same time, but not one right after the other. */
    NOT_CONSECUTIVE,
    /** The codes follow each other, and the clock of the device is off by more than is searched. */
    TOO_FAR,
    /** Nothing is known of these codes. */
    WRONG;

    /** How far codes are looked for that are too far away, in time steps: a day of 30 seconds each. */
    static final int FAR = 2880;

    /** How many steps two codes that were meant to follow each other may lie apart. */
    static final int CLOSE = 5;

    /**
     * Looks for the reason why {@link ConsecutiveCodes} did not find two codes within
     * {@link ConsecutiveCodes#RESYNC_WINDOW}.
     *
     * @param code1 the code that was shown first
     * @param code2 the code that was shown next
     * @param currentStep the time step of now
     */
    public static ResyncProblem of(TotpGenerator generator, String code1, String code2, long currentStep) {
        if (TotpCode.same(code1, code2)) {
            return SAME_CODE;
        }
        if (nearEachOther(generator, code1, code2, currentStep)) {
            return NOT_CONSECUTIVE;
        }
        return ConsecutiveCodes.find(generator, code1, code2, currentStep, FAR).isPresent() ? TOO_FAR : WRONG;
    }

    private static boolean nearEachOther(TotpGenerator generator, String code1, String code2, long currentStep) {
        for (var first = currentStep - ConsecutiveCodes.RESYNC_WINDOW;
                first <= currentStep + ConsecutiveCodes.RESYNC_WINDOW;
                first++) {
            if (TotpCode.same(generator.codeAt(first), code1)) {
                for (var gap = -CLOSE; gap <= CLOSE; gap++) {
                    if (gap != 1 && TotpCode.same(generator.codeAt(first + gap), code2)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

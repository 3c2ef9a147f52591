package io.github.rootguard.keycloak.signin;

import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import io.github.rootguard.policy.mfa.TotpGenerator;

/** Tells codes that were right a while ago from codes that were never right, so that the page can say which. */
final class WornOutCodes {
    private static final int STEPS_BACK = 60;

    private WornOutCodes() {}

    static boolean were(TotpGenerator generator, String code1, String code2, long now) {
        int stride = 2 * ConsecutiveCodes.ENROLLMENT_WINDOW + 1;
        for (int back = stride; back <= STEPS_BACK; back += stride) {
            if (ConsecutiveCodes.find(generator, code1, code2, now - back, ConsecutiveCodes.ENROLLMENT_WINDOW)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}

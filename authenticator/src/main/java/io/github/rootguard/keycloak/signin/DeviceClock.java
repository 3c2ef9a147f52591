package io.github.rootguard.keycloak.signin;

import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a device whose clock is off, after years in a drawer, from codes that were typed too late: the device is off by
 * the same time when it shows two more codes, and codes that were noted down are not.
 *
 * @param drift steps that the device seemed to be ahead, negative when behind
 * @param secondStep time step of the later one of the two codes
 */
record DeviceClock(int drift, long secondStep) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,3}):(\\d{1,18})");
    private static final int TOLERANCE = 1;

    static DeviceClock of(ConsecutiveCodes.Match match) {
        return new DeviceClock(match.drift(), match.secondStep());
    }

    /** Whether two more codes show the same clock. */
    boolean confirmedBy(ConsecutiveCodes.Match later) {
        return later.firstStep() > secondStep && Math.abs(later.drift() - drift) <= TOLERANCE;
    }

    String format() {
        return drift + ":" + secondStep;
    }

    static Optional<DeviceClock> parse(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new DeviceClock(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }
}

package io.github.rootguard.policy.posture;

import java.time.Duration;

/**
 * RG-19: a session that administers the realm ends after fifteen minutes without use. The session is that of the realm's
 * single sign-on: a shorter limit of the admin console alone only has the browser fetch new tokens without asking.
 */
public final class ConsoleIdleCheck implements Check<Duration> {
    /** The longest that is fine. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    @Override
    public CheckId id() {
        return CheckId.RG_19;
    }

    /** Judges after which time without use a session ends at the latest. */
    @Override
    public Finding judge(Duration idle) {
        return Finding.of(
                idle.compareTo(LONGEST) > 0 ? Evidence.CONSOLE_IDLE_LONG : Evidence.CONSOLE_IDLE_SHORT,
                idle.toMinutes(),
                LONGEST.toMinutes());
    }
}

package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import java.time.Duration;
import java.time.Instant;

/**
 * The codes of one device, none of them twice. The first two are meant for its enrollment. Later ones are of the present
 * step or of the next, which the server takes too; when both are used up, the clock of the server is moved ahead.
 */
public final class OneTimeCodes {

    private static final int STEP_SECONDS = 30;

    /** A step that is about to end is not used: the code would be late. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final TotpDevice device;
    private final ServerClock clock;
    private long last;

    /** The codes that the device shows from now on. */
    public OneTimeCodes(TotpDevice device, ServerClock clock) {
        this.device = device;
        this.clock = clock;
    }

    /** The same codes for a server that knows what was used, such as one that the realm was moved to. */
    public OneTimeCodes on(ServerClock other) {
        OneTimeCodes codes = new OneTimeCodes(device, other);
        codes.last = last;
        return codes;
    }

    /** The device, for codes that were used, have passed or are yet to come. */
    public TotpDevice device() {
        return device;
    }

    /** A code that the server takes now and that nobody was given before. */
    public String next() {
        long soon = step(clock.now().plus(MARGIN));
        last = last == 0 ? soon - 1 : Math.max(last + 1, soon);
        long ahead = last - step(clock.now()) - 1;
        if (ahead > 0) {
            clock.advance(Duration.ofSeconds(ahead * STEP_SECONDS));
        }
        return usedUp();
    }

    /** The code that was given last. */
    public String usedUp() {
        return device.codeAt(Instant.ofEpochSecond(last * STEP_SECONDS));
    }

    private static long step(Instant time) {
        return time.getEpochSecond() / STEP_SECONDS;
    }
}

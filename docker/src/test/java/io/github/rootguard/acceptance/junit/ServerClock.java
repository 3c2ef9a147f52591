package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.rest.Exchange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The clock of the server, which tests move ahead. It goes right again when the test is over. */
public final class ServerClock implements AutoCloseable {

    private static final long STEP_SECONDS = 30;

    private final URI server;
    private Duration offset = Duration.ZERO;

    ServerClock(URI server) {
        this.server = server;
    }

    /** Moves the clock ahead from where it is. */
    public void advance(Duration step) {
        set(offset.plus(step));
    }

    /**
     * Moves the clock ahead by about this much, to the middle of a time step of thirty seconds: a code that a test
     * chooses by its distance from now is still as far away when the server looks at it.
     */
    public void advanceToMidStep(Duration about) {
        long target = Math.floorDiv(now().plus(about).getEpochSecond(), STEP_SECONDS) * STEP_SECONDS + STEP_SECONDS / 2;
        advance(Duration.ofSeconds(target - now().getEpochSecond()));
    }

    /** The time that the server believes it is. */
    public Instant now() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public void close() {
        if (!offset.isZero()) {
            set(Duration.ZERO);
        }
    }

    private void set(Duration newOffset) {
        URI endpoint = URI.create(
                server + "/realms/master/root-guard-test/time-offset/" + Math.toIntExact(newOffset.toSeconds()));
        Exchange.send(HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.noBody()))
                .expect(200);
        offset = newOffset;
    }
}

package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.junit.ServerClock;
import java.time.Duration;

/** The clocks of two nodes, which show the same time. */
record TwoClocks(ServerClock one, ServerClock two) implements AutoCloseable {

    /** A claim moves the clock of its node to wait for codes. */
    void align() {
        two.advance(Duration.between(two.now(), one.now()));
    }

    void advance(Duration step) {
        one.advance(step);
        two.advance(step);
    }

    void advanceToMidStep(Duration about) {
        one.advanceToMidStep(about);
        align();
    }

    /** Sets both right. */
    @Override
    public void close() {
        one.close();
        two.close();
    }
}

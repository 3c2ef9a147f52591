package io.github.rootguard.acceptance.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another thread or process will do soon. */
public final class Await {

    private Await() {}

    /**
     * Asks again and again.
     *
     * @param what what is waited for, for the message
     * @throws AssertionError if it does not come in time
     */
    public static <T> T value(String what, Duration longest, Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + longest.toNanos();
        Optional<T> value = source.get();
        while (value.isEmpty() && System.nanoTime() < deadline) {
            pause();
            value = source.get();
        }
        return value.orElseThrow(() -> new AssertionError("No such " + what + " within " + longest.toSeconds() + " s"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}

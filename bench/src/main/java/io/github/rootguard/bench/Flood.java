package io.github.rootguard.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests at a fixed rate, whatever becomes of them, until it is closed. */
final class Flood implements AutoCloseable {
    private static final int THREADS = 8;
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final List<Runnable> requests;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private Flood(List<Runnable> requests) {
        this.requests = requests;
    }

    /** Begins to send these in turns; at a rate of 0 none is ever sent. */
    static Flood start(List<Runnable> requests, int perSecond) {
        Flood flood = new Flood(requests);
        for (int thread = 0; thread < THREADS && perSecond > 0; thread++) {
            long every = TimeUnit.SECONDS.toNanos(THREADS) / perSecond;
            var unused = flood.threads.scheduleAtFixedRate(
                    flood::send, every * thread / THREADS, every, TimeUnit.NANOSECONDS);
        }
        return flood;
    }

    /** How many requests have been answered. */
    int sent() {
        return sent.get();
    }

    /** How many of them were not refused as they should be. */
    int failed() {
        return failed.get();
    }

    private void send() {
        try {
            requests.get(Math.floorMod(next.getAndIncrement(), requests.size())).run();
        } catch (RuntimeException | AssertionError wrong) {
            failed.incrementAndGet();
        }
        sent.incrementAndGet();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The flood does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.rootguard.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

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

    /** Those that were not refused as they should be: what came instead, and how often. */
    Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    private void send() {
        int kind = Math.floorMod(next.getAndIncrement(), requests.size());
        try {
            requests.get(kind).run();
        } catch (RuntimeException | AssertionError wrong) {
            String text = String.valueOf(wrong.getMessage()).strip();
            failures.merge("%d: %s".formatted(kind, text.lines().findFirst().orElse("")), 1, Integer::sum);
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

package io.github.rootguard.bench;

import java.time.Duration;

/** Times an export, and looks at the live heap of the server before it and at regular steps of its rows. */
final class HeapWatch {
    private final ServerProcess server;
    private final long step;
    private final long idle;
    private final long start;
    private long next;
    private long peak;
    private long paused;

    HeapWatch(ServerProcess server, long step) {
        this.server = server;
        this.step = step;
        this.next = step;
        this.idle = server.liveBytes();
        this.peak = idle;
        this.start = System.nanoTime();
    }

    /** Tells how many rows have come; the time that looking takes does not count. */
    void seen(long rows) {
        if (rows >= next) {
            long before = System.nanoTime();
            peak = Math.max(peak, server.liveBytes());
            next += step;
            paused += System.nanoTime() - before;
        }
    }

    Exported finished(long rows) {
        return new Exported(rows, Duration.ofNanos(System.nanoTime() - start - paused), idle, peak);
    }
}

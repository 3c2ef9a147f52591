package io.github.rootguard.bench;

import java.time.Duration;

/**
 * What one server did in one round.
 *
 * @param operations how often the operation was done, 1 or more
 * @param elapsed time of all its turns
 * @param cpu processor time that the server used during the round
 */
record Slice(int operations, Duration elapsed, Duration cpu) {

    /** Operations per second. */
    double rate() {
        return operations * 1e9 / elapsed.toNanos();
    }

    /** Wall-clock time for one operation, in milliseconds. */
    double time() {
        return elapsed.toNanos() / 1e6 / operations;
    }

    /** Processor time of the server for one operation, in milliseconds. */
    double cpuTime() {
        return cpu.toNanos() / 1e6 / operations;
    }
}

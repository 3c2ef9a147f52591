package io.github.rootguard.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What an export of all users came to.
 *
 * @param rows how many rows came
 * @param time how long it took, without the pauses for looking at the heap
 * @param idleBytes live heap before it
 * @param peakBytes the most live heap seen on the way
 */
record Exported(long rows, Duration time, long idleBytes, long peakBytes) {
    private static final double MEGA = 1_000_000;
    private static final double MILLIS = 1_000;

    double rate() {
        return rows / (time.toMillis() / MILLIS);
    }

    double addedMegabytes() {
        return (peakBytes - idleBytes) / MEGA;
    }

    String row(String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,.0f | %.1f | %.1f |%n",
                label,
                rows,
                time.toMillis() / MILLIS,
                rate(),
                peakBytes / MEGA,
                addedMegabytes());
    }
}

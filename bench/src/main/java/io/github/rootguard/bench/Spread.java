package io.github.rootguard.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** What is left of the values of several rounds. On a machine with other work the median says more than the mean. */
record Spread(double min, double median, double max) {

    /**
     * The spread of values.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("No values");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** Such as {@code 1.02 (0.97..1.08)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", median, min, max);
    }
}

package io.github.rootguard.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as lines of a Markdown table. */
final class Report {

    private static final String HEADER = """
            | scenario | variant | operations/s | CPU ms/operation | time ratio | CPU ratio |
            | --- | --- | ---: | ---: | --- | --- |
            """;

    private Report() {}

    /** The whole table. */
    static String of(Collection<Comparison> comparisons) {
        return HEADER + comparisons.stream().map(Report::of).collect(Collectors.joining());
    }

    /** One line for each variant that took part. */
    static String of(Comparison comparison) {
        StringBuilder lines = new StringBuilder();
        for (Variant variant : comparison.variants()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.2f | %s | %s |\n",
                    comparison.scenario().label(),
                    variant.label(),
                    comparison.figure(variant, Slice::rate).median(),
                    comparison.figure(variant, Slice::cpuTime).median(),
                    variant == Variant.STOCK ? "1" : comparison.ratio(variant, Slice::time),
                    variant == Variant.STOCK ? "1" : comparison.ratio(variant, Slice::cpuTime)));
        }
        return lines.toString();
    }
}

package io.github.rootguard.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmarks; {@code bin/bench} is its front door. System properties say where things are, as for the
 * acceptance tests.
 */
public final class Bench {

    private Bench() {}

    /** Starts a server for each variant, measures, and prints a table. */
    public static void main(String... arguments) {
        Command.run(BenchOptions.USAGE, Bench::run, arguments);
    }

    private static boolean run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("blocklist")) {
            BlocklistLoad.run(BenchOptions.lines(arguments));
        } else {
            run(BenchOptions.parse(arguments));
        }
        return true;
    }

    private static void run(BenchOptions options) {
        Map<Scenario, Comparison> comparisons = new LinkedHashMap<>();
        for (int start = 1; start <= options.starts(); start++) {
            List<Contender> contenders = new ArrayList<>();
            try {
                for (Variant variant : options.variants()) {
                    contenders.add(Contender.start(variant));
                }
                for (Scenario scenario : options.scenarios()) {
                    System.out.println("[bench] start " + start + " of " + options.starts() + ": " + scenario.label());
                    Comparison comparison = Comparison.run(scenario, contenders, options.rounds(), options.time());
                    comparisons.merge(scenario, comparison, Comparison::and);
                }
            } finally {
                contenders.forEach(Contender::close);
            }
        }
        System.out.print(Report.of(comparisons.values()));
    }
}

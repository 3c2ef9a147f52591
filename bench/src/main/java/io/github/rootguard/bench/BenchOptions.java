package io.github.rootguard.bench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the person who starts the benchmarks asked for.
 *
 * @param starts how often everything is begun anew, with new servers
 * @param rounds how often each scenario is measured per start
 * @param time how long each variant works in each round
 * @param scenarios what is measured
 * @param variants what is compared, always with {@link Variant#STOCK} among them
 */
record BenchOptions(int starts, int rounds, Duration time, Set<Scenario> scenarios, Set<Variant> variants) {

    static final String USAGE = """
            Usage: bin/bench [--starts <count>] [--rounds <count>] [--seconds <seconds>] [<scenario>...] [<variant>...]
                   bin/bench blocklist [<lines>]
                   bin/bench tokens --help, bin/bench refusals --help, bin/bench startup --help
                   bin/bench users --help, bin/bench soak --help

              --starts <count>     how often all servers are started, 1 to 10 (default: 1)
              --rounds <count>     rounds of each scenario, 1 to 100 (default: 8)
              --seconds <seconds>  time of each variant in each round, 1 to 60 (default: 2)
              <scenario>           what to measure (default: all):
                                   %s
              <variant>            what to compare with stock (default: all):
                                   %s
              blocklist            what a list of refused passwords with so many lines costs, 1 to 100000000
                                   (default: 10000000)
            """.formatted(
                    EnumSet.allOf(Scenario.class).stream()
                            .map(Scenario::label)
                            .collect(Collectors.joining("\n" + " ".repeat(23))),
                    EnumSet.complementOf(EnumSet.of(Variant.STOCK)).stream()
                            .map(Variant::label)
                            .collect(Collectors.joining("\n" + " ".repeat(23))));

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a text for people
     */
    static BenchOptions parse(String... arguments) {
        int starts = 1;
        int rounds = 8;
        int seconds = 2;
        Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
        Set<Variant> variants = EnumSet.of(Variant.STOCK);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--starts" -> starts = number(arguments, i++, 10);
                case "--rounds" -> rounds = number(arguments, i++, 100);
                case "--seconds" -> seconds = number(arguments, i++, 60);
                default -> addNamed(arguments[i], scenarios, variants);
            }
        }
        return new BenchOptions(
                starts,
                rounds,
                Duration.ofSeconds(seconds),
                scenarios.isEmpty() ? EnumSet.allOf(Scenario.class) : scenarios,
                variants.size() == 1 ? EnumSet.allOf(Variant.class) : variants);
    }

    /**
     * Reads the rest of the command line after {@code blocklist}.
     *
     * @throws IllegalArgumentException with a text for people
     */
    static int lines(String... arguments) {
        if (arguments.length == 1) {
            return BlocklistLoad.LINES;
        }
        if (arguments.length > 2
                || !arguments[1].matches("[1-9][0-9]{0,8}")
                || Integer.parseInt(arguments[1]) > BlocklistLoad.MOST_LINES) {
            throw new IllegalArgumentException("blocklist needs a number from 1 to " + BlocklistLoad.MOST_LINES);
        }
        return Integer.parseInt(arguments[1]);
    }

    private static int number(String[] arguments, int option, int most) {
        String text = option + 1 < arguments.length ? arguments[option + 1] : "";
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(arguments[option] + " needs a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static void addNamed(String name, Set<Scenario> scenarios, Set<Variant> variants) {
        if (name.startsWith("-")) {
            throw new IllegalArgumentException("Unknown option: " + name);
        }
        Optional<Scenario> scenario = Scenario.of(name);
        Optional<Variant> variant = Variant.of(name);
        if (scenario.isEmpty() && variant.isEmpty()) {
            throw new IllegalArgumentException("Neither a scenario nor a variant: " + name);
        }
        scenario.ifPresent(scenarios::add);
        variant.ifPresent(variants::add);
    }
}

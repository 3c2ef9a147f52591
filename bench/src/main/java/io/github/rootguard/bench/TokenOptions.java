package io.github.rootguard.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the person who starts the benchmark of tokens asked for.
 *
 * @param postgres whether the server runs on PostgreSQL instead of the embedded database
 * @param warmUp how often each way is taken before anything is measured
 * @param rounds how often each way is measured
 * @param connections on how many connections, one table for each
 * @param keys how many keys the realm has, one table for each; only on PostgreSQL, where they are copied into the tables
 */
record TokenOptions(boolean postgres, int warmUp, int rounds, List<Integer> connections, List<Integer> keys) {

    static final String USAGE = """
            Usage: bin/bench tokens [--postgres] [--warm-up <count>] [--rounds <count>] [--connections <count>,...]
                                    [--keys <count>,...]
                   bin/bench refusals [<requests of each cause>]

              --postgres      on PostgreSQL, which is started for it, instead of the embedded database
              --warm-up       rounds before anything is measured, 1 to 1000 (default: 60, which takes 5 minutes)
              --rounds        rounds of a second for each way, 1 to 100 (default: 9)
              --connections   1 to 64 (default: 8)
              --keys          keys in the realm, two per user, 2 to 1000000 (default: 2); needs --postgres
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a text for people
     */
    static TokenOptions parse(String... arguments) {
        boolean postgres = false;
        int warmUp = 60;
        int rounds = 9;
        List<Integer> connections = List.of(8);
        List<Integer> keys = List.of(2);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--postgres" -> postgres = true;
                case "--warm-up" -> warmUp = numbers(arguments, i++, 1, 1_000).get(0);
                case "--rounds" -> rounds = numbers(arguments, i++, 1, 100).get(0);
                case "--connections" -> connections = numbers(arguments, i++, 1, 64);
                case "--keys" -> keys = numbers(arguments, i++, 2, 1_000_000);
                default -> throw new IllegalArgumentException("Unknown option: " + arguments[i]);
            }
        }
        if (!postgres && keys.stream().anyMatch(count -> count > 2)) {
            throw new IllegalArgumentException("--keys needs --postgres");
        }
        return new TokenOptions(
                postgres, warmUp, rounds, connections, keys.stream().sorted().toList());
    }

    /** How many requests of each cause the benchmark of refusals sends. */
    static int requests(String... arguments) {
        return arguments.length == 0 ? 1_000 : number(arguments[0], "refusals", 10, 1_000_000);
    }

    private static List<Integer> numbers(String[] arguments, int option, int least, int most) {
        String text = option + 1 < arguments.length ? arguments[option + 1] : "";
        return Arrays.stream(text.split(",", -1))
                .map(each -> number(each, arguments[option], least, most))
                .toList();
    }

    private static int number(String text, String option, int least, int most) {
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(option + " needs a number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }
}

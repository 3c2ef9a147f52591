package io.github.rootguard.bench;

import java.time.Duration;

/**
 * What the person who starts the soak asked for.
 *
 * @param rounds how often the quiet and the two attacks are measured
 * @param time how long each of them lasts in each round
 * @param perSecond hostile requests per second
 */
record SoakOptions(int rounds, Duration time, int perSecond) {
    static final String USAGE = """
            Usage: bin/bench soak [--rounds <count>] [--seconds <seconds>] [--rate <requests per second>]

              --rounds    rounds of each, 1 to 1000 (default: 8)
              --seconds   time of each in each round, 1 to 600 (default: 10)
              --rate      hostile requests per second, 1 to 1000 (default: 10)

            Ends with 1 when ordinary logins have less than 90 % of the rate that they have alone, or beside the attack on
            stock endpoints, when a hostile request succeeds, or when the server does not come back to where it was.
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a text for people
     */
    static SoakOptions parse(String... arguments) {
        int rounds = 8;
        int seconds = 10;
        int rate = 10;
        for (int i = 0; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = number(arguments, i, 1_000);
                case "--seconds" -> seconds = number(arguments, i, 600);
                case "--rate" -> rate = number(arguments, i, 1_000);
                default -> throw new IllegalArgumentException("Unknown option: " + arguments[i]);
            }
        }
        return new SoakOptions(rounds, Duration.ofSeconds(seconds), rate);
    }

    private static int number(String[] arguments, int option, int most) {
        String text = option + 1 < arguments.length ? arguments[option + 1] : "";
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(arguments[option] + " needs a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}

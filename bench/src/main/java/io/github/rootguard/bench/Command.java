package io.github.rootguard.bench;

import java.io.UncheckedIOException;
import java.util.List;

/** What all benchmarks do with a command line: help, an explained refusal of bad options, and an exit code. */
final class Command {

    private Command() {}

    /** A benchmark; false if it found what must not be. */
    interface Body {
        boolean run(String... arguments);
    }

    /** Runs it and ends this JVM: 0 if all is well, 1 if not, 2 if an option is bad. */
    static void run(String usage, Body body, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(usage);
            System.exit(0);
        }
        int exitCode = 1;
        try {
            exitCode = body.run(arguments) ? 0 : 1;
        } catch (IllegalArgumentException badOption) {
            System.err.println(badOption.getMessage() + "\n\n" + usage);
            exitCode = 2;
        } catch (IllegalStateException | UncheckedIOException | AssertionError failure) {
            System.err.println("[bench] " + failure.getMessage());
        }
        System.exit(exitCode);
    }
}

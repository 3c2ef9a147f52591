package io.github.rootguard.keycloak.admin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param first how many entries to leave out
 * @param max how many to show at most
 */
record Page(int first, int max) {
    private static final int LARGEST = 1_000;
    private static final int FURTHEST = 10_000_000;
    private static final int STANDARD = 100;

    /** Reads the query parameters {@code first} (0 when missing) and {@code max} (100 when missing, 1000 at most). */
    static Page read(@Nullable String first, @Nullable String max) {
        return new Page(number("first", first, 0, FURTHEST, 0), number("max", max, 1, LARGEST, STANDARD));
    }

    private static int number(String field, @Nullable String text, int least, int most, int standard) {
        if (text == null) {
            return standard;
        }
        return Optional.of(text)
                .filter(typed -> typed.matches("[0-9]{1,8}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> Refusal.ofRead(AdminProblems.outOfRange(field, least, most)));
    }
}

package io.github.rootguard.keycloak.realm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often users may ask for the strength of a password: as often as somebody who types does, and not as often as a
 * program that wants to know what is on the operator's list. It counts on this server; several servers answer as many
 * times.
 */
final class StrengthQuestions {
    /** Questions that may follow each other without a pause. */
    static final int AT_ONCE = 120;

    /** The time after which there is one more. */
    static final Duration EACH = Duration.ofSeconds(2);

    private static final Duration MOST_AHEAD = EACH.multipliedBy(AT_ONCE);
    private static final int MOST_USERS = 1000;

    private final Clock clock;

    /** When the questions of a user will be used up no longer; a time that has passed says nothing. */
    private final Map<String, Instant> busyUntil = new ConcurrentHashMap<>();

    StrengthQuestions(Clock clock) {
        this.clock = clock;
    }

    /** Counts a question; whether it may be answered. */
    boolean mayAsk(String userId) {
        Instant now = clock.instant();
        if (busyUntil.size() >= MOST_USERS) {
            busyUntil.values().removeIf(until -> !until.isAfter(now));
        }
        boolean[] answered = {false};
        busyUntil.compute(userId, (user, until) -> {
            // What lies further ahead than it can was counted before the clock was set back.
            boolean over = until == null
                    || until.isBefore(now)
                    || until.isAfter(now.plus(MOST_AHEAD).plus(EACH));
            Instant from = over ? now : Objects.requireNonNull(until);
            Instant next = from.plus(EACH);
            answered[0] = !next.isAfter(now.plus(MOST_AHEAD));
            return answered[0] ? next : Objects.requireNonNull(until);
        });
        return answered[0];
    }
}

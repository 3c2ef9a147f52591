package io.github.rootguard.policy.guessing;

import io.github.rootguard.policy.Notes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered about somebody who guesses.
 *
 * @param failures wrong guesses in a row
 * @param lastFailure when the last one was
 */
public record GuessingState(int failures, Instant lastFailure) {

    /** Nobody has guessed wrong. */
    public static final GuessingState NONE = new GuessingState(0, Instant.EPOCH);

    private static final String FAILURES = "failures";
    private static final String LAST_FAILURE = "last-failure";

    /** Refuses an impossible count. */
    public GuessingState {
        if (failures < 0) {
            throw new IllegalArgumentException("Fewer than no failures");
        }
    }

    /** The state as text. */
    public Map<String, String> toNotes() {
        return Map.of(FAILURES, Integer.toString(failures), LAST_FAILURE, lastFailure.toString());
    }

    /** Reads a state back; empty when anything is missing or malformed, which is not the same as {@link #NONE}. */
    public static Optional<GuessingState> fromNotes(Map<String, String> notes) {
        return Notes.read(notes, note -> new GuessingState(note.number(FAILURES), note.moment(LAST_FAILURE)));
    }
}

package io.github.rootguard.policy.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "4, 0",
        "5, 30",
        "6, 60",
        "7, 120",
        "8, 240",
        "9, 480",
        "10, 900",
        "11, 900",
        "1000, 900",
        "2147483647, 900"
    })
    void whenGuessesWereWrongThenTheWaitGrowsUpToItsLimit(int failures, long seconds) {
        assertThat(GuessingPolicy.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, true, 0",
        "5, 0, false, 30",
        "5, 29, false, 1",
        "5, 30, true, 0",
        "5, 31, true, 0",
        "5, -10, false, 40",
        "4, -10, true, 0",
        "10, 899, false, 1",
        "10, 900, true, 0"
    })
    void whenTheWaitIsOverThenTheNextGuessMayBeMade(int failures, long secondsLater, boolean may, long left) {
        var state = new GuessingState(failures, NOW);

        assertThat(GuessingPolicy.mayTry(state, NOW.plusSeconds(secondsLater))).isEqualTo(may);
        assertThat(GuessingPolicy.waitLeft(state, NOW.plusSeconds(secondsLater)))
                .isEqualTo(Duration.ofSeconds(left));
    }

    @Test
    void whenNobodyGuessedWrongThenAGuessMayBeMade() {
        assertThat(GuessingPolicy.mayTry(GuessingState.NONE, NOW)).isTrue();
        assertThat(GuessingPolicy.afterFailure(GuessingState.NONE, NOW)).isEqualTo(new GuessingState(1, NOW));
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 6", "5, 43199, 6", "5, 43200, 1", "5, -10, 6", "2147483647, 1, 2147483647"})
    void whenAGuessIsWrongThenItIsCountedUnlessThePastIsForgotten(int failures, long secondsLater, int counted) {
        var now = NOW.plusSeconds(secondsLater);

        assertThat(GuessingPolicy.afterFailure(new GuessingState(failures, NOW), now))
                .isEqualTo(new GuessingState(counted, now));
    }

    @Test
    void whenAStateIsStoredThenTheSameStateIsReadBack() {
        var state = new GuessingState(7, NOW);

        assertThat(GuessingState.fromNotes(state.toNotes())).contains(state);
        assertThat(GuessingState.fromNotes(GuessingState.NONE.toNotes())).contains(GuessingState.NONE);
    }

    @Test
    void whenAStoredStateIsIncompleteOrMalformedThenThereIsNone() {
        assertThat(GuessingState.fromNotes(Map.of())).isEmpty();
        assertThat(GuessingState.fromNotes(Map.of("failures", "1"))).isEmpty();
        assertThat(GuessingState.fromNotes(Map.of("failures", "-1", "last-failure", NOW.toString())))
                .isEmpty();
        assertThat(GuessingState.fromNotes(Map.of("failures", "1", "last-failure", "now")))
                .isEmpty();
    }

    @Test
    void whenFailuresAreNegativeThenTheStateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GuessingState(-1, NOW));
    }
}

package io.github.rootguard.policy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.task.RootTask;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootSessionTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final RootSession GRANT =
            RootSession.begin("root-id", "account", RootTask.DELETE_REALM, RootPolicySettings.defaults(), START);

    @Test
    void whenASessionBeginsThenItEndsAfterTheLifetimeOfTheSettings() {
        assertThat(RootSession.begin("root-id", "account", RootTask.DELETE_REALM, RootPolicySettings.defaults(), START))
                .isEqualTo(new RootSession(
                        "root-id", "account", RootTask.DELETE_REALM, START, START.plusSeconds(900), START));
    }

    @Test
    void whenAGrantIsStoredThenTheSameGrantIsReadBack() {
        var used = GRANT.withActivity(START.plusSeconds(7));

        assertThat(RootSession.fromNotes(used.toNotes())).contains(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "client", "task", "start", "end", "activity"})
    void whenANoteIsMissingOrMalformedThenThereIsNoGrant(String key) {
        assertThat(GRANT.toNotes()).containsKey(key);
        assertThat(RootSession.fromNotes(without(key))).isEmpty();
        assertThat(RootSession.fromNotes(with(key, ""))).isEmpty();
        assertThat(RootSession.fromNotes(with(key, " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "task, everything",
        "start, yesterday",
        "end, 1772359200",
        "end, 2026-03-01T10:00:00.123456Z",
        "end, 2026-03-01T09:00:00Z",
        "activity, 2026-03-01T09:59:59Z",
        "activity, 2026-03-01T10:15:01Z"
    })
    void whenANoteMakesNoSenseThenThereIsNoGrant(String key, String value) {
        assertThat(RootSession.fromNotes(with(key, value))).isEmpty();
    }

    @Test
    void whenNothingIsStoredThenThereIsNoGrant() {
        assertThat(RootSession.fromNotes(Map.of())).isEmpty();
    }

    @Test
    void whenActivityIsNotedThenItOnlyMovesForwardAndNeverBeyondTheEnd() {
        var used = GRANT.withActivity(START.plusSeconds(60));

        assertThat(used.lastActivity()).isEqualTo(START.plusSeconds(60));
        assertThat(used.withActivity(START.plusSeconds(30))).isEqualTo(used);
        assertThat(used.withActivity(START.plusSeconds(5000)).lastActivity()).isEqualTo(GRANT.end());
    }

    @Test
    void whenAGrantNamesNobodyThenItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RootSession(" ", "account", RootTask.REVIEW, START, START.plusSeconds(1), START));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RootSession("root-id", "", RootTask.REVIEW, START, START.plusSeconds(1), START));
    }

    private static Map<String, String> with(String key, String value) {
        var notes = new HashMap<>(GRANT.toNotes());
        notes.put(key, value);
        return notes;
    }

    private static Map<String, String> without(String key) {
        var notes = new HashMap<>(GRANT.toNotes());
        notes.remove(key);
        return notes;
    }
}

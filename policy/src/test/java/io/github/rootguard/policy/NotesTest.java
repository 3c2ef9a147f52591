package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

    @Test
    void whenNotesAreCompleteThenTheValueIsRead() {
        var stored = Map.of("text", "a", "moment", "2026-01-02T03:04:05.678Z");

        assertThat(Notes.read(stored, note -> note.text("text"))).contains("a");
        assertThat(Notes.read(stored, note -> note.moment("moment")))
                .contains(Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1.5", "99999999999", "2026-01-02"})
    void whenNoteIsMalformedThenThereIsNoValue(String value) {
        assertThat(Notes.read(Map.of("key", value), note -> note.moment("key"))).isEmpty();
    }

    @Test
    void whenNoteIsMissingOrBlankThenThereIsNoValue() {
        assertThat(Notes.read(Map.of(), note -> note.text("key"))).isEmpty();
        assertThat(Notes.read(Map.of("key", "  "), note -> note.text("key"))).isEmpty();
    }
}

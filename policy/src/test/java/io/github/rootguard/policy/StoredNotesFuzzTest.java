package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.nomination.Nomination;
import io.github.rootguard.policy.session.RootSession;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Grants and nominations as they are stored, one {@code key=value} a line. */
class StoredNotesFuzzTest {

    @FuzzTest
    void whenNotesMakeGrantThenItIsSoundAndIsWrittenAsItWasRead(byte[] data) {
        var notes = notes(data);
        RootSession.fromNotes(notes).ifPresent(grant -> {
            assertThat(grant.start()).isBefore(grant.end());
            assertThat(grant.lastActivity()).isBetween(grant.start(), grant.end());
            assertThat(RootSession.fromNotes(grant.toNotes())).contains(grant);
            assertThat(grant.withActivity(grant.end().plusNanos(0)).lastActivity())
                    .isEqualTo(grant.end());
        });
    }

    @FuzzTest
    void whenNotesMakeNominationThenItIsWrittenAsItWasRead(byte[] data) {
        Nomination.fromMap(notes(data)).ifPresent(nomination -> {
            assertThat(nomination.codeVerifier()).matches("[0-9a-f]{64}");
            assertThat(nomination.isOpen(nomination.expires())).isFalse();
            assertThat(Nomination.fromMap(nomination.toMap())).contains(nomination);
        });
    }

    private static Map<String, String> notes(byte[] data) {
        var notes = new HashMap<String, String>();
        for (var line : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
            var at = line.indexOf('=');
            if (at > 0) {
                notes.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return notes;
    }
}

package io.github.rootguard.policy.session;

import io.github.rootguard.policy.Notes;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.task.RootTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The grant that a root session lives on. It is stored as notes; notes that do not make a complete grant make none.
 *
 * @param userId whose session it is
 * @param clientId the client it was opened for
 * @param task what it is for
 * @param start when it was granted
 * @param end when it ends whatever happens; the first moment at which it is over
 * @param lastActivity when it was last used, never before the start or after the end
 */
public record RootSession(
        String userId, String clientId, RootTask task, Instant start, Instant end, Instant lastActivity) {

    private static final String USER = "user";
    private static final String CLIENT = "client";
    private static final String TASK = "task";
    private static final String START = "start";
    private static final String END = "end";
    private static final String ACTIVITY = "activity";

    /** Refuses an incomplete or impossible grant. */
    public RootSession {
        if (userId.isBlank() || clientId.isBlank()) {
            throw new IllegalArgumentException("A grant needs a user and a client");
        }
        if (!start.isBefore(end) || lastActivity.isBefore(start) || lastActivity.isAfter(end)) {
            throw new IllegalArgumentException("A grant ends after its start, with the last activity between the two");
        }
    }

    /** A grant that starts now and lives as long as the settings allow. */
    public static RootSession begin(
            String userId, String clientId, RootTask task, RootPolicySettings settings, Instant now) {
        var end = now.plus(Duration.ofMinutes(settings.sessionMaxMinutes()));
        return new RootSession(userId, clientId, task, now, end, now);
    }

    /** The same grant, used at this moment; activity is never taken back and never reaches beyond the end. */
    public RootSession withActivity(Instant moment) {
        var later = moment.isAfter(lastActivity) ? moment : lastActivity;
        return new RootSession(userId, clientId, task, start, end, later.isAfter(end) ? end : later);
    }

    /** The grant as text. */
    public Map<String, String> toNotes() {
        return Map.of(
                USER, userId,
                CLIENT, clientId,
                TASK, task.id(),
                START, start.toString(),
                END, end.toString(),
                ACTIVITY, lastActivity.toString());
    }

    /** Reads a grant back; empty when anything is missing or malformed. */
    public static Optional<RootSession> fromNotes(Map<String, String> notes) {
        return Notes.read(
                notes,
                note -> new RootSession(
                        note.text(USER),
                        note.text(CLIENT),
                        RootTask.of(note.text(TASK)).orElseThrow(),
                        note.moment(START),
                        note.moment(END),
                        note.moment(ACTIVITY)));
    }
}

package io.github.rootguard.policy.nomination;

import io.github.rootguard.policy.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The offer to a user to become the root user. It ends by being claimed, withdrawn, after {@link #LIFETIME}, or after
 * {@link #MAX_FAILURES} wrong tries.
 *
 * @param userId who is nominated
 * @param nominatorId who nominated
 * @param by in what right
 * @param codeVerifier the verifier of the claim code
 * @param expires when the offer ends; the first moment at which it is over
 */
public record Nomination(String userId, String nominatorId, NominatedBy by, String codeVerifier, Instant expires) {

    /** How many wrong tries end a nomination; they are counted where all nodes see them at once. */
    public static final int MAX_FAILURES = 5;

    /** How long a nomination stands. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String USER = "nominee";
    private static final String NOMINATOR = "nominator";
    private static final String BY = "by";
    private static final String VERIFIER = "verifier";
    private static final String EXPIRES = "expires";
    private static final Pattern SHA256_HEX = Pattern.compile("[0-9a-f]{64}");

    /** Refuses an incomplete or impossible nomination. */
    public Nomination {
        if (userId.isBlank() || nominatorId.isBlank()) {
            throw new IllegalArgumentException("A nomination needs a nominee and a nominator");
        }
        if (!SHA256_HEX.matcher(codeVerifier).matches()) {
            throw new IllegalArgumentException("Not the verifier of a claim code");
        }
    }

    /** A nomination that starts now. */
    public static Nomination begin(String userId, String nominatorId, NominatedBy by, ClaimCode code, Instant now) {
        return new Nomination(userId, nominatorId, by, code.verifier(), now.plus(LIFETIME));
    }

    /** Whether it can still be claimed. */
    public boolean isOpen(Instant now) {
        return now.isBefore(expires);
    }

    /**
     * Whether it can be claimed in a realm that has a root user. One that was made while a way of recovery was open does
     * not outlive it.
     *
     * @param breakGlass whether the operator opened the realm for recovery
     * @param centralRecovery whether the realm's policy allows recovery by the root user of master
     */
    public boolean countsAgainstRoot(boolean breakGlass, boolean centralRecovery) {
        return switch (by) {
            case ADMINISTRATOR -> breakGlass;
            case ROOT -> true;
            case MASTER_ROOT -> centralRecovery;
        };
    }

    /** The nomination as text. */
    public Map<String, String> toMap() {
        return Map.of(
                USER, userId,
                NOMINATOR, nominatorId,
                BY, by.id(),
                VERIFIER, codeVerifier,
                EXPIRES, expires.toString());
    }

    /** Reads a nomination back; empty when anything is missing or malformed. */
    public static Optional<Nomination> fromMap(Map<String, String> stored) {
        return Notes.read(
                stored,
                note -> new Nomination(
                        note.text(USER),
                        note.text(NOMINATOR),
                        NominatedBy.of(note.text(BY)).orElseThrow(),
                        note.text(VERIFIER),
                        note.moment(EXPIRES)));
    }
}

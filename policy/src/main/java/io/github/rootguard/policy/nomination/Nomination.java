package io.github.rootguard.policy.nomination;

import io.github.rootguard.policy.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
 * @param account the fingerprint of the nominee's account when the offer was made, as SHA-256 in lower-case hexadecimal
 *     digits; there for every nominator but an administrator, who may change accounts anyway
 */
public record Nomination(
        String userId,
        String nominatorId,
        NominatedBy by,
        String codeVerifier,
        Instant expires,
        Optional<String> account) {

    /** How many wrong tries end a nomination; they are counted where all nodes see them at once. */
    public static final int MAX_FAILURES = 5;

    /** How long a nomination stands. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String USER = "nominee";
    private static final String NOMINATOR = "nominator";
    private static final String BY = "by";
    private static final String VERIFIER = "verifier";
    private static final String EXPIRES = "expires";
    private static final String ACCOUNT = "account";
    private static final Pattern SHA256_HEX = Pattern.compile("[0-9a-f]{64}");

    /** Refuses an incomplete or impossible nomination. */
    public Nomination {
        if (userId.isBlank() || nominatorId.isBlank()) {
            throw new IllegalArgumentException("A nomination needs a nominee and a nominator");
        }
        if (!SHA256_HEX.matcher(codeVerifier).matches()) {
            throw new IllegalArgumentException("Not the verifier of a claim code");
        }
        if (by.handsOver()
                && account.filter(mark -> SHA256_HEX.matcher(mark).matches()).isEmpty()) {
            throw new IllegalArgumentException("A handover needs the fingerprint of the nominee's account");
        }
    }

    /** A nomination that starts now, of a user whose account has this fingerprint. */
    public static Nomination begin(
            String userId, String nominatorId, NominatedBy by, ClaimCode code, Instant now, String account) {
        return new Nomination(
                userId,
                nominatorId,
                by,
                code.verifier(),
                now.plus(LIFETIME),
                by.handsOver() ? Optional.of(account) : Optional.empty());
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

    /**
     * Whether root hands the role over. Until the claim the successor is an ordinary user, so that the claim asks for more:
     * the account must be what it was, and the sign-in one with the user's own password or second factor.
     */
    public boolean handover() {
        return by.handsOver();
    }

    /** Whether the nominee's account is still the one that was nominated, as far as that matters. */
    public boolean fits(String accountNow) {
        return !handover() || account.filter(accountNow::equals).isPresent();
    }

    /** The nomination as text. */
    public Map<String, String> toMap() {
        Map<String, String> map = new HashMap<>();
        map.put(USER, userId);
        map.put(NOMINATOR, nominatorId);
        map.put(BY, by.id());
        map.put(VERIFIER, codeVerifier);
        map.put(EXPIRES, expires.toString());
        account.ifPresent(mark -> map.put(ACCOUNT, mark));
        return Map.copyOf(map);
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
                        note.moment(EXPIRES),
                        Optional.ofNullable(stored.get(ACCOUNT))));
    }
}

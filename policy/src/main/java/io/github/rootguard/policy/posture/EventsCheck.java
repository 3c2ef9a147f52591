package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.util.Optional;

/** RG-22: events of sign-ins and of administration are stored, kept for 90 days and archived elsewhere. */
public final class EventsCheck implements Check<EventsCheck.Facts> {
    /** How long events are kept at least. */
    public static final Duration KEPT = Duration.ofDays(90);

    /**
     * One of the two kinds of events.
     *
     * @param stored whether they are stored
     * @param kept how long; empty for ever
     */
    public record Stored(boolean stored, Optional<Duration> kept) {

        boolean tooShort() {
            return kept.filter(time -> time.compareTo(KEPT) < 0).isPresent();
        }
    }

    /**
     * What is known of events.
     *
     * @param signIns events of sign-ins; not stored where some of those that root makes are left out
     * @param administration events of administration
     * @param archive where the operator says that logs go; empty when nothing is said
     */
    public record Facts(Stored signIns, Stored administration, Optional<String> archive) {}

    @Override
    public CheckId id() {
        return CheckId.RG_22;
    }

    @Override
    public Finding judge(Facts facts) {
        if (!facts.signIns().stored()) {
            return Finding.of(Evidence.SIGN_IN_EVENTS_OFF);
        }
        if (!facts.administration().stored()) {
            return Finding.of(Evidence.ADMINISTRATION_EVENTS_OFF);
        }
        if (facts.signIns().tooShort() || facts.administration().tooShort()) {
            return Finding.of(Evidence.EVENTS_KEPT_TOO_SHORT, KEPT.toDays());
        }
        return facts.archive()
                .map(where -> Finding.of(Evidence.EVENTS_ARCHIVED, KEPT.toDays(), where))
                .orElseGet(() -> Finding.of(Evidence.EVENT_ARCHIVE_UNKNOWN, KEPT.toDays()));
    }
}

package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * RG-24: signing in as root was practised within 90 days. A root session is the evidence: whoever opened it had password
 * and authenticator at hand, and the gate worked.
 */
public final class DrillCheck implements Check<DrillCheck.Facts> {
    /** How long a drill counts. */
    public static final Duration COUNTS = Duration.ofDays(90);

    /**
     * When root was last used.
     *
     * @param last start of the youngest root session; empty when none is known
     * @param now when it is judged
     */
    public record Facts(Optional<Instant> last, Instant now) {}

    @Override
    public CheckId id() {
        return CheckId.RG_24;
    }

    @Override
    public Finding judge(Facts facts) {
        return facts.last()
                .map(last -> Finding.of(
                        last.isBefore(facts.now().minus(COUNTS)) ? Evidence.DRILL_LONG_AGO : Evidence.DRILL_LATELY,
                        Duration.between(last, facts.now()).toDays(),
                        COUNTS.toDays()))
                .orElseGet(() -> Finding.of(Evidence.DRILL_NEVER));
    }
}

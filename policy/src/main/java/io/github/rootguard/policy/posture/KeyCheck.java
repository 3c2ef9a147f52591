package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A check that looks at all active access keys of a realm, those of one user at a time. */
public abstract class KeyCheck implements Check<KeyCheck.Facts> {
    private final Duration limit;
    private final Evidence sound;
    private final Evidence unsound;

    /**
     * What came of looking at the keys.
     *
     * @param enabled whether the realm has access keys at all
     * @param active how many active keys were looked at: all
     * @param concerned how many of them are not as they should be
     * @param examples ids of some of these
     */
    public record Facts(boolean enabled, long active, long concerned, List<String> examples) {

        /** Keeps a copy of the list. */
        public Facts {
            examples = List.copyOf(examples);
        }
    }

    KeyCheck(Duration limit, Evidence sound, Evidence unsound) {
        this.limit = limit;
        this.sound = sound;
        this.unsound = unsound;
    }

    /** Those of one user's active keys that are not as they should be. */
    public abstract Stream<SurveyedKey> concerned(List<SurveyedKey> activeOfOneUser, Instant now);

    /** The longest time that is fine. */
    public final Duration limit() {
        return limit;
    }

    @Override
    public final Finding judge(Facts facts) {
        if (!facts.enabled()) {
            return Finding.of(Evidence.ACCESS_KEYS_OFF);
        }
        return facts.concerned() == 0
                ? Finding.of(sound, facts.active(), limit.toDays())
                : Finding.of(
                        unsound,
                        facts.concerned(),
                        facts.active(),
                        limit.toDays(),
                        String.join(", ", facts.examples()));
    }
}

package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** RG-11: nobody has a second active access key for longer than the longest overlap of a rotation. */
public final class TwoKeysCheck extends KeyCheck {

    /** Makes the check. */
    public TwoKeysCheck() {
        super(Duration.ofDays(30), Evidence.KEYS_SINGLE, Evidence.KEYS_TWO);
    }

    @Override
    public CheckId id() {
        return CheckId.RG_11;
    }

    @Override
    public Stream<SurveyedKey> concerned(List<SurveyedKey> activeOfOneUser, Instant now) {
        return activeOfOneUser.stream()
                .sorted(Comparator.comparing(key -> key.life().created()))
                .skip(1)
                .filter(key -> key.olderThan(limit(), now));
    }
}

package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** RG-09: no active access key is older than 90 days, whatever the realm allows. */
public final class KeyAgeCheck extends KeyCheck {

    /** Makes the check. */
    public KeyAgeCheck() {
        super(Duration.ofDays(90), Evidence.KEYS_YOUNG, Evidence.KEYS_OLD);
    }

    @Override
    public CheckId id() {
        return CheckId.RG_09;
    }

    @Override
    public Stream<SurveyedKey> concerned(List<SurveyedKey> activeOfOneUser, Instant now) {
        return activeOfOneUser.stream().filter(key -> key.olderThan(limit(), now));
    }
}

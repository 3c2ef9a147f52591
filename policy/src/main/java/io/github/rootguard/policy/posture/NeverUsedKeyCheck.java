package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** RG-12: no active access key was made a week ago and has never been used. */
public final class NeverUsedKeyCheck extends KeyCheck {

    /** Makes the check. */
    public NeverUsedKeyCheck() {
        super(Duration.ofDays(7), Evidence.KEYS_EVER_USED, Evidence.KEYS_NEVER_USED);
    }

    @Override
    public CheckId id() {
        return CheckId.RG_12;
    }

    @Override
    public Stream<SurveyedKey> concerned(List<SurveyedKey> activeOfOneUser, Instant now) {
        return activeOfOneUser.stream().filter(key -> !key.used() && key.olderThan(limit(), now));
    }
}

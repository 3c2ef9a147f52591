package io.github.rootguard.policy.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** RG-10: no active access key has been unused for 45 days; switching one on counts as a use. */
public final class KeyUseCheck extends KeyCheck {

    /** Makes the check. */
    public KeyUseCheck() {
        super(Duration.ofDays(45), Evidence.KEYS_IN_USE, Evidence.KEYS_UNUSED);
    }

    @Override
    public CheckId id() {
        return CheckId.RG_10;
    }

    @Override
    public Stream<SurveyedKey> concerned(List<SurveyedKey> activeOfOneUser, Instant now) {
        return activeOfOneUser.stream().filter(key -> key.untouchedFor(limit(), now));
    }
}

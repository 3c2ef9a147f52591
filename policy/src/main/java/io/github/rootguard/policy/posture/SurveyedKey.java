package io.github.rootguard.policy.posture;

import io.github.rootguard.policy.accesskey.AccessKeyLife;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import java.time.Duration;
import java.time.Instant;

/**
 * An access key as the checks see it.
 *
 * @param id its id
 * @param life when it is good
 * @param used whether a use of it is known
 */
public record SurveyedKey(String id, AccessKeyLife life, boolean used) {

    /** Whether it can be used. */
    public boolean active(Limits limits, Instant now) {
        return life.status(limits, now) == AccessKeyStatus.ACTIVE;
    }

    boolean olderThan(Duration age, Instant now) {
        return life.created().isBefore(now.minus(age));
    }

    boolean untouchedFor(Duration time, Instant now) {
        return life.touched().isBefore(now.minus(time));
    }
}

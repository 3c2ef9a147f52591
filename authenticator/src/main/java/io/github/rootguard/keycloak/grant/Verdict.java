package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * What came of looking at an access key.
 *
 * @param decision whether it is good
 * @param user the owner; null when there is none
 * @param key the key; null when there is none with this id
 */
public record Verdict(
        Decision decision,
        @Nullable UserModel user,
        @Nullable AccessKey key) {

    /** Whether the secret was right, whatever else stands in the way. */
    public boolean proven() {
        return decision.violationOf(RuleId.ACCESS_KEY_PROVEN).isEmpty()
                && decision.violationOf(RuleId.GUESSING_LIMIT).isEmpty();
    }
}

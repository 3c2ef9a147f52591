package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.settings.SettingProblem;

/**
 * What is wrong with one setting.
 *
 * @param key the setting
 * @param problem stable id, such as {@code out-of-range}
 * @param bounds what is allowed, in English; empty for an unknown setting
 * @param sentence the same for people
 */
record PolicyProblem(
        String key,
        String problem,
        String bounds,
        @JsonIgnore String sentence) {

    static PolicyProblem of(SettingProblem found) {
        return new PolicyProblem(found.key(), MessageKey.kebab(found.kind()), found.bounds(), found.describe());
    }

    static PolicyProblem refusesCaller(String key, String value) {
        return refusesCaller(key, "must allow " + value, "it must allow " + value);
    }

    static PolicyProblem leavesTooFew(String key, int needed, int left) {
        return refusesCaller(
                key,
                "must leave you %d authenticators that count".formatted(needed),
                "it must leave you %d authenticators that count, and would leave %d; set up more first"
                        .formatted(needed, left));
    }

    private static PolicyProblem refusesCaller(String key, String bounds, String demand) {
        return new PolicyProblem(
                key, "refuses-you", bounds, "%s: %s, %s".formatted(key, AdminProblems.REFUSES_YOU, demand));
    }
}

package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.MessageKey;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingProblem;
import java.util.List;

/**
 * What is wrong with one setting.
 *
 * @param key the setting
 * @param problem stable id, such as {@code out-of-range}
 * @param bounds what is allowed, in English; empty for an unknown setting
 * @param sentence the same in English, as one line
 * @param boundsKey message key of what is allowed; empty where the bounds are the same in every language
 * @param boundsValues values of that message
 */
record PolicyProblem(
        String key, String problem, String bounds, String sentence, String boundsKey, List<Object> boundsValues) {

    static PolicyProblem of(SettingProblem found) {
        String boundsKey = SettingDefinitions.of(found.key())
                .flatMap(SettingDefinition::boundsMessageKey)
                .orElse("");
        return new PolicyProblem(
                found.key(), MessageKey.kebab(found.kind()), found.bounds(), found.describe(), boundsKey, List.of());
    }

    static PolicyProblem refusesCaller(String key, String value) {
        return refusesCaller(
                key, "must allow " + value, "it must allow " + value, "rootGuardPolicyMustAllow", List.of(value));
    }

    static PolicyProblem leavesTooFew(String key, int needed, int left) {
        return refusesCaller(
                key,
                "must leave you %d authenticators that count".formatted(needed),
                "it must leave you %d authenticators that count, and would leave %d; set up more first"
                        .formatted(needed, left),
                "rootGuardPolicyMustLeave",
                List.of(needed, left));
    }

    private static PolicyProblem refusesCaller(
            String key, String bounds, String demand, String boundsKey, List<Object> boundsValues) {
        String sentence = "%s: %s, %s".formatted(key, AdminProblems.REFUSES_YOU, demand);
        return new PolicyProblem(key, "refuses-you", bounds, sentence, boundsKey, boundsValues);
    }
}

package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.MessageKey;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is wrong with one setting, as it is answered.
 *
 * @param key the setting
 * @param problem stable id, such as {@code out-of-range}
 * @param bounds what is allowed, in English; empty for an unknown setting
 * @param message both for people, in the language of whoever asked
 */
record PolicyProblemView(String key, String problem, String bounds, String message) {
    private static final String MESSAGE_PREFIX = "rootGuardConsoleProblem";

    /**
     * The view of a problem.
     *
     * @param texts makes a text of a message key and its values
     */
    static PolicyProblemView of(PolicyProblem found, BiFunction<String, List<Object>, String> texts) {
        String bounds =
                found.boundsKey().isEmpty() ? found.bounds() : texts.apply(found.boundsKey(), found.boundsValues());
        String message = texts.apply(MessageKey.of(MESSAGE_PREFIX, found.problem()), List.of(bounds));
        return new PolicyProblemView(found.key(), found.problem(), found.bounds(), message);
    }
}

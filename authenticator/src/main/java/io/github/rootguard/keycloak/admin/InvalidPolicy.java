package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The answer to settings that are refused.
 *
 * @param problems all of them; empty when the body could not be read at all
 */
record InvalidPolicy(
        String error, @JsonProperty("error_description") String description, List<PolicyProblemView> problems) {

    static InvalidPolicy of(List<PolicyProblem> problems, BiFunction<String, List<Object>, String> texts) {
        String description = problems.isEmpty()
                ? AdminProblems.MALFORMED_POLICY
                : problems.stream().map(PolicyProblem::sentence).collect(Collectors.joining("; "));
        return new InvalidPolicy(
                AdminProblems.INVALID_POLICY,
                description,
                problems.stream()
                        .map(problem -> PolicyProblemView.of(problem, texts))
                        .toList());
    }
}

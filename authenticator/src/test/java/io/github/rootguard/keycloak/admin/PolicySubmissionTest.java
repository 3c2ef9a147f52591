package io.github.rootguard.keycloak.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySubmissionTest {

    @Test
    void whenNothingIsSetThenTheDefaultsHold() {
        assertThat(submit("{}").settings()).contains(RootPolicySettings.defaults());
    }

    @Test
    void whenSettingsAreWrittenThenEveryKeyIsThereAndTheyAreReadBackUnchanged() throws Exception {
        RootPolicySettings settings = submit("""
                        {"allowed-clients": ["there", "gone"], "session-max-minutes": 30, "session-idle-minutes": 20,
                         "allowed-networks": ["192.0.2.0/24"], "disabled-tasks": ["delete-realm"]}
                        """).settings().orElseThrow();

        Map<String, Object> json = PolicyJson.write(settings);

        assertThat(json)
                .containsOnlyKeys(SettingDefinitions.all().stream()
                        .map(SettingDefinition::key)
                        .toList())
                .containsEntry("session-max-minutes", 30)
                .containsEntry("allowed-networks", List.of("192.0.2.0/24"));
        assertThat(submit(new JsonMapper().writeValueAsString(json)).settings()).contains(settings);
    }

    @Test
    void whenSeveralSettingsAreWrongThenAllProblemsAreToldAndNoneIsMadeUp() {
        PolicySubmission submission = submit("""
                {"session-max-minutes": "x", "session-idle-minutes": 30, "reason-min-length": 1000,
                 "allowed-networks": "192.0.2.0/24", "disabled-tasks": [7], "unheard-of": true,
                 "mfa-max-authenticators": null, "password-min-length": 15.5}
                """);

        assertThat(submission.settings()).isEmpty();
        assertThat(submission.problems())
                .extracting(PolicyProblem::key, PolicyProblem::problem)
                .containsExactlyInAnyOrder(
                        tuple("session-max-minutes", "not-a-number"),
                        tuple("reason-min-length", "out-of-range"),
                        tuple("allowed-networks", "malformed"),
                        tuple("disabled-tasks", "malformed"),
                        tuple("unheard-of", "unknown"),
                        tuple("mfa-max-authenticators", "missing"),
                        tuple("password-min-length", "not-a-number"));
    }

    @Test
    void whenANumberIsGivenAsTextThenItIsRefused() {
        assertThat(submit("{\"session-max-minutes\": \"20\"}").problems())
                .extracting(PolicyProblem::problem)
                .containsExactly("not-a-number");
    }

    @Test
    void whenNoneOfTheClientsExistsThenEachIsNamed() {
        assertThat(submit("{\"allowed-clients\": [\"gone\", \"away\"]}").problems())
                .extracting(PolicyProblem::sentence)
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("allowed-clients"))
                .anyMatch(sentence -> sentence.contains("gone"))
                .anyMatch(sentence -> sentence.contains("away"));
    }

    @Test
    void whenProblemsAreAnsweredThenTheDescriptionTellsThemAll() throws Exception {
        InvalidPolicy answer = InvalidPolicy.of(
                submit("{\"session-max-minutes\": 4, \"access-key-unused-days\": -1, \"unheard-of\": 1}")
                        .problems(),
                (key, values) -> key + values);

        assertThat(new JsonMapper().readTree(new JsonMapper().writeValueAsString(answer)))
                .isEqualTo(new JsonMapper().readTree("""
                                        {"error": "invalid_policy",
                                         "error_description": "session-max-minutes: 4 is out of range, allowed are 5..60; access-key-unused-days: -1 is out of range, allowed are 1..3650, 0 = never; unheard-of: is not a setting",
                                         "problems": [
                                           {"key": "session-max-minutes", "problem": "out-of-range", "bounds": "5..60",
                                            "message": "rootGuardConsoleProblemOutOfRange[5..60]"},
                                           {"key": "access-key-unused-days", "problem": "out-of-range",
                                            "bounds": "1..3650, 0 = never",
                                            "message":
                                              "rootGuardConsoleProblemOutOfRange[rootGuardBoundsAccessKeyUnusedDays[]]"},
                                           {"key": "unheard-of", "problem": "unknown", "bounds": "",
                                            "message": "rootGuardConsoleProblemUnknown[]"}]}
                                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[]", "7", "null", "\"x\"", "{} {}", "{\"a\": 1, \"a\": 2}", "not json", "{'a': 1}"
            })
    void whenTheBodyIsNoSingleObjectThenItIsNotRead(String body) {
        assertThat(JsonBody.read(new ByteArrayInputStream(body.getBytes(UTF_8))))
                .isEmpty();
    }

    private static PolicySubmission submit(String body) {
        return PolicySubmission.read(
                JsonBody.read(new ByteArrayInputStream(body.getBytes(UTF_8))).orElseThrow(), "there"::equals);
    }
}

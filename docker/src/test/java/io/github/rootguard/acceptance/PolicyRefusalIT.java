package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are refused: the answer names every problem, and nothing is saved. */
@RootGuardServer
class PolicyRefusalIT {

    private static final String POLICY = "/root-guard/policy";

    private static TestRealm realm;
    private static JsonNode before;

    @BeforeAll
    static void begin(TestRealm own) {
        realm = own;
        before = policy();
    }

    @Test
    void whenSeveralValuesAreWrongThenAllAreNamedWithTheirBoundsAndNothingIsSaved() {
        JsonNode answer = refused("""
                {"session-max-minutes": 61, "session-idle-minutes": 0, "reason-min-length": "long",
                 "allowed-networks": ["192.0.2.0/33"], "disabled-tasks": ["change-root-policy", "sleep"],
                 "password-min-length": 14, "mfa-max-authenticators": 3.5, "allowed-clients": "portal",
                 "colour": "red"}
                """);

        assertThat(answer.path("problems"))
                .extracting(
                        problem -> problem.path("key").asText(),
                        problem -> problem.path("problem").asText(),
                        problem -> problem.path("bounds").asText().replaceFirst("^change-root-credentials,.*", "tasks"))
                .containsExactlyInAnyOrder(
                        tuple("session-max-minutes", "out-of-range", "5..60"),
                        tuple("session-idle-minutes", "out-of-range", "1..session-max-minutes"),
                        tuple("reason-min-length", "not-a-number", "0..200"),
                        tuple(
                                "allowed-networks",
                                "malformed",
                                "up to 100 networks such as 192.0.2.0/24 or 2001:db8::/32"),
                        tuple("disabled-tasks", "not-allowed", "tasks"),
                        tuple("disabled-tasks", "not-a-choice", "tasks"),
                        tuple("password-min-length", "out-of-range", "password-preset..128"),
                        tuple("mfa-max-authenticators", "not-a-number", "mfa-min-authenticators..8"),
                        tuple("allowed-clients", "malformed", "1 to 50 client ids of this realm"),
                        tuple("colour", "unknown", ""));
        assertThat(answer.path("error_description").asText())
                .contains("session-max-minutes: 61 is out of range, allowed are 5..60", "colour: is not a setting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session-max-minutes|4",
                "session-max-minutes|61",
                "session-max-minutes|-1",
                "session-max-minutes|99999999999999999999",
                "session-max-minutes|null",
                "session-max-minutes|true",
                "session-max-minutes|[15]",
                "session-max-minutes|{}",
                "session-max-minutes|15.0",
                "session-idle-minutes|16",
                "reason-min-length|201",
                "password-min-length|129",
                "mfa-max-authenticators|0",
                "mfa-max-authenticators|9",
                "allowed-clients|[]",
                "allowed-clients|[\"nothing-of-this-name\"]",
                "allowed-clients|[7]",
                "allowed-networks|[\"here\"]",
                "allowed-networks|[\"10.0.0.1/8/8\"]",
                "disabled-tasks|[\"recover-realm\"]",
                "state.root-user-id|\"me\""
            })
    void whenOneValueIsWrongThenItsKeyIsNamedAndNothingIsSaved(String key, String value) {
        JsonNode answer = refused("{\"" + key + "\": " + value + "}");

        assertThat(answer.path("problems")).hasSize(1);
        assertThat(answer.path("problems").path(0).path("key").asText()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"session-max-minutes\":20} x",
                "{\"session-max-minutes\":20,\"session-max-minutes\":30}"
            })
    void whenBodyIsNoJsonObjectThenItIsSaidAndNothingIsSaved(String body) {
        JsonNode answer = refused(body);

        assertThat(answer.path("problems")).isEmpty();
        assertThat(answer.path("error_description").asText()).contains("not a JSON object");
    }

    private static JsonNode refused(String body) {
        RestResponse answer = realm.admin().put(POLICY, body).expect(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_policy");
        assertThat(policy()).isEqualTo(before);
        assertThat(realm.events().ofAdministrators().get(0).path("error").asText())
                .isEqualTo("invalid_policy");
        return answer.json();
    }

    private static JsonNode policy() {
        return realm.admin().get(POLICY).expect(200).json();
    }
}

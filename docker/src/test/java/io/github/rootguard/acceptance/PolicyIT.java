package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.UserDraft;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The settings before there is a root user: what is read and what is saved. */
@RootGuardServer
class PolicyIT {

    private static final String POLICY = "/root-guard/policy";

    private static final JsonNode DEFAULTS = Json.parse("""
            {"mode": "enforce", "protection": "essential",
             "allowed-clients": ["security-admin-console", "account-console", "account", "root-guard-console"],
             "session-max-minutes": 15, "session-idle-minutes": 5, "sign-ins-per-30-days": 5, "allowed-networks": [],
             "reason-min-length": 15, "disabled-tasks": [], "mfa-allowed-kinds": ["totp", "hardware-totp", "security-key"],
             "mfa-min-authenticators": 1, "mfa-max-authenticators": 8, "security-key-device-bound": false,
             "security-key-attestation": "none", "security-key-aaguids": [], "password-preset": "nist",
             "password-min-length": 15, "password-min-strength": 3,
             "access-keys-enabled": true, "access-key-role": "", "access-key-client": "root-guard-access-keys",
             "access-key-token-seconds": 300, "access-keys-per-user": 2, "access-key-max-age-days": 90,
             "access-key-unused-days": 45, "access-key-creation-max-auth-age-seconds": 300,
             "access-key-rotation-overlap-hours": 24, "root-access-keys": "forbid",
             "central-recovery": false, "alert-emails": [],
             "alert-webhook": "", "alert-webhook-secret": ""}
            """);

    @Test
    void whenNothingWasSetThenDefaultsAreRead(TestRealm realm) {
        assertThat(policy(realm)).isEqualTo(DEFAULTS);
    }

    @Test
    void whenReaderIsNoAdministratorThenNothingIsTold(TestRealm realm) {
        realm.adminAs(ORDINARY_USER).get(POLICY).expect(403);
        realm.adminAs(ORDINARY_USER).get("/root-guard/status").expect(403);
    }

    @Test
    void whenReaderMayViewRealmThenPolicyIsReadAndNotWritten(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.user(
                UserDraft.of("viewer", TestRealm.passwordOf("viewer")).clientRole("realm-management", "view-realm")));

        assertThat(realm.adminAs("viewer").get(POLICY).expect(200).json()).isEqualTo(DEFAULTS);
        JsonNode refusal =
                realm.adminAs("viewer").put(POLICY, Map.of()).expect(403).json();

        assertThat(refusal.path("error").asText()).isEqualTo("insufficient_role");
    }

    @Test
    void whenSettingsAreSavedThenTheyAreInForceAndOthersTakeTheirDefaults(TestRealm realm) {
        realm.everydayAdmin().put(POLICY, Map.of("reason-min-length", 30)).expect(200);

        JsonNode answer = realm.everydayAdmin()
                .put(
                        POLICY,
                        Map.of("session-max-minutes", 30, "allowed-networks", List.of("127.0.0.0/8", "2001:db8::/32")))
                .expect(200)
                .json();

        ObjectNode expected = DEFAULTS.deepCopy();
        expected.put("session-max-minutes", 30);
        expected.withArrayProperty("allowed-networks").add("127.0.0.0/8").add("2001:db8::/32");
        assertThat(answer).isEqualTo(expected);
        assertSame(policy(realm), expected);
        assertThat(realm.events().ofAdministrators().get(0).path("resourcePath").asText())
                .isEqualTo("root-guard/policy");
    }

    @Test
    void whenPolicyThatWasReadIsSentBackThenItIsAccepted(TestRealm realm) {
        JsonNode answer = realm.admin().put(POLICY, policy(realm)).expect(200).json();

        assertSame(answer, DEFAULTS);
    }

    @Test
    void whenClientForAccessKeysIsNotSwitchedOnThenItIsRefused(TestRealm realm) {
        Map<String, String> changed = Map.of("access-key-client", BROWSER_APPLICATION);

        assertThat(realm.admin().put(POLICY, changed).expect(400).body())
                .contains("access-key-client", "access-key.grant.enabled");

        assertThat(policy(realm)).isEqualTo(DEFAULTS);
        realm.admin()
                .put(
                        "/clients/" + realm.clientUuid(BROWSER_APPLICATION),
                        Map.of("attributes", Map.of("access-key.grant.enabled", "true")))
                .expect(204);
        realm.admin().put(POLICY, changed).expect(200);
    }

    @Test
    void whenPolicyIsSetBeforeNominationThenItHoldsAfterwards(TestRealm realm) {
        realm.admin().put(POLICY, Map.of("session-max-minutes", 20)).expect(200);

        realm.admin().post("/root-guard/nomination", Map.of("user", "nora")).expect(201);

        assertThat(policy(realm).path("session-max-minutes").asInt()).isEqualTo(20);
        realm.admin().put(POLICY, Map.of("session-max-minutes", 25)).expect(200);
        assertThat(realm.status().path("state").asText()).isEqualTo("nominated");
    }

    /** The order of a list says nothing and is not kept. */
    private static void assertSame(JsonNode actual, JsonNode expected) {
        assertThat(actual.properties())
                .extracting(Map.Entry::getKey, setting -> sorted(setting.getValue()))
                .containsExactlyElementsOf(expected.properties().stream()
                        .map(setting -> tuple(setting.getKey(), sorted(setting.getValue())))
                        .toList());
    }

    private static List<String> sorted(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList()
                : List.of(value.toString());
    }

    private static JsonNode policy(TestRealm realm) {
        return realm.admin().get(POLICY).expect(200).json();
    }
}

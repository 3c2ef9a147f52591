package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Tampering;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but root changes root's account, the policy or the gate. */
@RootGuardServer
class FirstShieldIT {

    private static GuardedRealm guarded;

    @BeforeAll
    static void guard(Realms realms) {
        guarded = GuardedRealm.claim(realms.example(), new Http());
        Tampering.prepare(realm());
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whenEverydayAdministratorTampersThenItIsRefused(Tampering tampering) {
        assertRefused(tampering, realm().everydayAdmin());
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whenAdministratorOfTheServerTampersThenItIsRefused(Tampering tampering) {
        assertRefused(tampering, realm().admin());
    }

    @Test
    void whenImportWouldReplaceRootThenItIsRefused() {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = realm().everydayAdmin()
                .post("/partialImport", Tampering.overwriting(Map.of("username", NOMINEE, "enabled", true)))
                .expect(403);

        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenImportCarriesRootsIdThenItIsRefused() {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = realm().everydayAdmin()
                .post(
                        "/partialImport",
                        Tampering.overwriting(
                                Map.of("id", guarded.rootId(), "username", "someone-else", "enabled", true)));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenFactorIsRenamedThenItIsRefused() {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = realm().everydayAdmin()
                .put("/users/" + guarded.rootId() + "/credentials/" + credential("root-totp") + "/userLabel", "x");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("policyComponents")
    void whenPolicyComponentIsWrittenThenItIsRefused(Map<String, Object> component) {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = realm().everydayAdmin().post("/components", component);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    static Stream<Map<String, Object>> policyComponents() {
        String type = "io.github.rootguard.keycloak.settings.RootGuardPolicyProvider";
        return Stream.of(
                Map.of("name", "second", "providerType", type, "providerId", "default", "config", Map.of()),
                Map.of(
                        "name",
                        "second",
                        "providerType",
                        type,
                        "providerId",
                        "default",
                        "config",
                        Map.of("root-user-id", List.of("someone"))));
    }

    /** Keys are refused before Keycloak looks at them, policies of client registration by the policy itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.keycloak.keys.KeyProvider",
                "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy"
            })
    void whenOtherComponentBecomesThePolicyThenItIsRefused(String type) {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());
        ObjectNode other = (ObjectNode)
                realm().admin().get("/components?type=" + type).json().get(0);
        other.put("providerType", "io.github.rootguard.keycloak.settings.RootGuardPolicyProvider");
        other.put("providerId", "default");
        String path = "/components/" + other.path("id").asText();

        RestResponse answer = realm().admin().put(path, other);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(realm().admin().get(path).json().path("providerType").asText())
                .isEqualTo(type);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenComponentsAreListedThenThePolicyCannotBeDeleted() {
        realm().admin().get("/components").expect(200).json().forEach(component -> {
            if (component.path("providerType").asText().contains("rootguard")) {
                String path = "/components/" + component.path("id").asText();
                assertThat(realm().admin().delete(path).status()).isBetween(400, 499);
                assertThat(realm().admin().put(path, component).status()).isBetween(400, 499);
            }
        });
        assertThat(realm().admin()
                        .get("/root-guard/status")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("guarded");
    }

    private static void assertRefused(Tampering tampering, AdminClient admin) {
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = tampering.send(guarded, admin);

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        assertThat(answer.json().path("error_description").asText()).containsIgnoringCase("root");
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
        String resource = tampering.resource(guarded);
        assertThat(realm().events().ofAdministrators()).anySatisfy(event -> {
            assertThat(event.path("error").asText()).isEqualTo("root_only");
            assertThat(event.path("resourcePath").asText()).isEqualTo(resource);
        });
    }

    private static String credential(String type) {
        return realm().facts()
                .credentials(guarded.rootId())
                .filter(stored -> stored.path("type").asText().equals(type))
                .map(stored -> stored.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static TestRealm realm() {
        return guarded.realm();
    }
}

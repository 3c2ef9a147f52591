package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a guarded realm only root looks after the inventory, and no other endpoint reaches it. */
@RootGuardServer
class GuardedHardwareTokensIT {

    private static final String TOKENS = "/root-guard/hardware-tokens";
    private static final String KEY = "org.keycloak.keys.KeyProvider";

    private static GuardedRealm guarded;

    @BeforeAll
    static void guard(Realms realms) {
        TestRealm realm = realms.example();
        realm.admin().postText(TOKENS, "text/csv", HardwareClaim.CSV).expect(200);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenAdministratorsWriteThenRootOnlyIsAnswered() {
        for (AdminClient anybody : List.of(realm().everydayAdmin(), realm().admin())) {
            assertRefused(anybody, "root_only", "change-root-credentials");
            assertThat(anybody.get(TOKENS).expect(200).json()).hasSize(1);
        }
    }

    @Test
    void whenTaskIsAnotherThenTheOneThatFitsIsNamed() {
        assertRefused(rootFor("review"), "root_task_forbidden", "change-root-credentials");
    }

    @ParameterizedTest
    @CsvSource({"change-root-credentials, A-1", "change-root-policy, A-2"})
    void whenTaskFitsThenRootImportsAndRemoves(String task, String serial) {
        AdminClient root = rootFor(task);

        root.postText(TOKENS, "text/csv", HardwareClaim.CSV.replace("galt10100123", serial))
                .expect(200);
        root.delete(TOKENS + "/" + serial).expect(204);

        JsonNode event = realm().events()
                .awaitOfAdministrator(
                        one -> one.path("resourcePath").asText().equals("root-guard/hardware-tokens/" + serial));
        assertThat(event.path("details").path("root_task").asText()).isEqualTo(task);
        assertThat(event.path("representation").asText()).contains(serial);
    }

    @Test
    void whenInventoryIsAskedForAsComponentThenItDoesNotExist() {
        assertThat(realm().admin()
                        .get("/components?type=" + ServerFacts.HARDWARE_TOKENS)
                        .expect(200)
                        .json())
                .isEmpty();
        realm().admin().get("/components/" + componentId()).expect(404);
    }

    @Test
    void whenInventoryIsWrittenAsComponentThenItIsForbidden() {
        Map<String, Object> component = Map.of(
                "name",
                "mine",
                "providerType",
                ServerFacts.HARDWARE_TOKENS,
                "providerId",
                "default",
                "config",
                Map.of("serial.X", List.of("{}")));
        assertForbidden(realm().everydayAdmin(), component);
        assertForbidden(realm().admin(), component);
        // One root session ends the one before.
        assertForbidden(rootFor("recover-realm"), component);
        assertForbidden(rootFor("change-root-policy"), component);
        assertUnchanged();
    }

    @Test
    void whenAnotherComponentIsTurnedIntoTheInventoryThenItIsRefused() {
        String registration = "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
        ObjectNode other = (ObjectNode)
                realm().admin().get("/components?type=" + registration).json().get(0);
        other.put("providerType", ServerFacts.HARDWARE_TOKENS).put("providerId", "default");
        String path = "/components/" + other.path("id").asText();

        RestResponse answer = realm().admin().put(path, other);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(realm().admin().get(path).json().path("providerType").asText())
                .isEqualTo(registration);
        assertUnchanged();
    }

    @Test
    void whenInventoryIsTurnedIntoAnotherComponentThenItIsRefused() {
        RestResponse answer = realm().admin()
                .put(
                        "/components/" + componentId(),
                        Map.of("name", "mine", "providerType", KEY, "providerId", "rsa-generated", "config", Map.of()));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertUnchanged();
    }

    @Test
    void whenRealmIsStrictThenChangesOfTheInventoryDisturbNobody() {
        AdminClient root = rootFor("change-root-policy");
        root.put("/root-guard/policy", Map.of("protection", "strict")).expect(200);
        root.postText(TOKENS, "text/csv", HardwareClaim.CSV.replace("galt10100123", "S-1"))
                .expect(200);

        realm().everydayAdmin()
                .put("", Map.of("displayName", "Strict, with tokens"))
                .expect(204);

        root.delete(TOKENS + "/S-1").expect(204);
        root.put("/root-guard/policy", Map.of()).expect(200);
    }

    private static void assertForbidden(AdminClient anybody, Map<String, Object> component) {
        anybody.post("/components", component).expect(403);
        anybody.put("/components/" + componentId(), component).expect(403);
        anybody.delete("/components/" + componentId()).expect(403);
    }

    private void assertRefused(AdminClient anybody, String error, String task) {
        for (RestResponse answer : List.of(
                anybody.postText(TOKENS, "text/csv", HardwareClaim.CSV.replace("galt10100123", "N-1")),
                anybody.postText(TOKENS, "application/pskc+xml", "<a/>"),
                anybody.post(TOKENS, Map.of("pskc", "<a/>")),
                anybody.delete(TOKENS + "/" + HardwareClaim.SERIAL),
                anybody.delete(TOKENS + "?all=true"))) {
            JsonNode refusal = answer.expect(403).json();
            assertThat(refusal.path("error").asText()).isEqualTo(error);
            assertThat(refusal.path("error_description").asText()).contains(task);
        }
        assertUnchanged();
    }

    private static void assertUnchanged() {
        JsonNode tokens = realm().admin().get(TOKENS).expect(200).json();
        assertThat(tokens).hasSize(1);
        assertThat(tokens.get(0).path("serial").asText()).isEqualTo(HardwareClaim.SERIAL);
    }

    private static String componentId() {
        return realm().admin()
                .post("/partial-export", Map.of())
                .expect(200)
                .json()
                .path("components")
                .path(ServerFacts.HARDWARE_TOKENS)
                .get(0)
                .path("id")
                .asText();
    }

    private static AdminClient rootFor(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, GuardedRealm.REASON));
    }

    private static TestRealm realm() {
        return guarded.realm();
    }
}

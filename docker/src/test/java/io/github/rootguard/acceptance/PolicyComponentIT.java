package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The policy is kept as a component of the realm, and cannot be reached as one. */
@RootGuardServer
class PolicyComponentIT {

    private static final String POLICY = "/root-guard/policy";
    private static final String CHANGE = "change-root-policy";
    private static final String KEY = "org.keycloak.keys.KeyProvider";
    private static final String REGISTRATION =
            "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @Test
    void whenPolicyIsAskedForAsComponentThenItDoesNotExist() {
        assertThat(realm.admin()
                        .get("/components?type=" + ServerFacts.POLICY)
                        .expect(200)
                        .json())
                .isEmpty();
        realm.admin().get("/components/" + componentId()).expect(404);
    }

    @Test
    void whenPolicyIsWrittenAsComponentThenItIsForbidden() {
        Map<String, Object> policy =
                component(ServerFacts.POLICY, "default", Map.of("session-max-minutes", List.of("60")));
        for (AdminClient anybody : List.of(
                realm.everydayAdmin(),
                realm.admin(),
                guarded.asRoot(guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON)))) {
            anybody.post("/components", policy).expect(403);
            anybody.put("/components/" + componentId(), policy).expect(403);
            anybody.delete("/components/" + componentId()).expect(403);
        }

        assertUnchanged();
        assertThat(exportedPolicies()).hasSize(1);
    }

    @Test
    void whenAnotherComponentIsTurnedIntoPolicyThenItIsRefused() {
        Map<String, Object> key = component(KEY, "rsa-generated", Map.of());
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), "rotate-realm-keys", GuardedRealm.REASON));

        assertNotTurnedIntoPolicy(root, key);
        assertNotTurnedIntoPolicy(realm.admin(), component(REGISTRATION, "consent-required", Map.of()));
        assertThat(realm.admin()
                        .post("/components", key)
                        .expect(403)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("root_only");
    }

    @Test
    void whenPolicyIsTurnedIntoAnotherComponentThenItIsRefused() {
        RestResponse answer =
                realm.admin().put("/components/" + componentId(), component(KEY, "rsa-generated", Map.of()));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(exportedPolicies()).hasSize(1);
        assertUnchanged();
    }

    private void assertNotTurnedIntoPolicy(AdminClient anybody, Map<String, Object> other) {
        String path =
                "/components/" + anybody.post("/components", other).expect(201).createdId();

        RestResponse answer = anybody.put(
                path, component(ServerFacts.POLICY, "default", Map.of("state.root-user-id", List.of("me"))));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 403);
        assertThat(exportedPolicies()).hasSize(1);
        assertUnchanged();
        assertThat(realm.admin()
                        .get(path)
                        .expect(200)
                        .json()
                        .path("providerType")
                        .asText())
                .isEqualTo(other.get("providerType"));
    }

    private void assertUnchanged() {
        JsonNode policy = realm.admin().get(POLICY).expect(200).json();
        assertThat(policy.path("session-max-minutes").asInt()).isEqualTo(15);
        JsonNode status = realm.status();
        assertThat(status.path("state").asText()).isEqualTo("guarded");
        assertThat(status.path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(status.path("intact").asBoolean()).isTrue();
    }

    private String componentId() {
        return exportedPolicies().get(0).path("id").asText();
    }

    private List<JsonNode> exportedPolicies() {
        JsonNode export =
                realm.admin().post("/partial-export", Map.of()).expect(200).json();
        return StreamSupport.stream(
                        export.path("components").path(ServerFacts.POLICY).spliterator(), false)
                .toList();
    }

    private Map<String, Object> component(String type, String id, Map<String, List<String>> config) {
        return Map.of("name", "mine", "providerType", type, "providerId", id, "config", config);
    }
}

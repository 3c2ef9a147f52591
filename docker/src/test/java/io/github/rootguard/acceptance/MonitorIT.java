package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A realm that watches first: what would be refused passes and is recorded, but for what protects root itself. */
@RootGuardServer
class MonitorIT {

    private static final Map<String, Object> KEY = Map.of(
            "name", "one-more",
            "providerId", "rsa-generated",
            "providerType", "org.keycloak.keys.KeyProvider");

    private TestRealm realm;
    private GuardedRealm guarded;

    @BeforeEach
    void watch(Realms realms) {
        realm = realms.example();
        realm.admin().put("/root-guard/policy", Map.of("mode", "monitor")).expect(200);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenRootSignsInEverydayThenItPassesAndIsRecordedWithWhatItWouldHaveMet(Http http) {
        SignedInRoot signedIn =
                guarded.signIn(http, realm.publicClient(BROWSER_APPLICATION)).tokens();

        JsonNode recorded = recorded();
        assertThat(recorded.path("clientId").asText()).isEqualTo(BROWSER_APPLICATION);
        assertThat(recorded.path("details").path("policy_rule").asText())
                .contains("client-allowed", "factor-proven", "root-task-required", "reason-required")
                .doesNotContain("password-proven");
        assertThat(userInfo(signedIn)).isEqualTo(200);
    }

    @Test
    void whenRootSignsInWithoutPagesThenItPassesAndIsRecorded() {
        RestResponse answer = realm.service().password(guarded.rootEmail(), guarded.rootPassword(), "openid");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(recorded().path("details").path("policy_rule").asText()).contains("interactive-sign-in-only");
    }

    @Test
    void whenAdministratorChangesWhatIsRootsThenItPassesAndIsRecorded() {
        realm.everydayAdmin().post("/components", KEY).expect(201);

        JsonNode event = realm.events()
                .awaitOfAdministrator(each ->
                        each.path("details").path("policy_outcome").asText().equals("would_deny"));
        assertThat(event.path("resourcePath").asText()).isEqualTo("components");
        assertThat(event.path("details").path("policy_rule").asText()).isEqualTo("root-only-operation");
        assertThat(event.path("error").isMissingNode()).isTrue();
    }

    @Test
    void whenAdministratorTampersWithRootThenItIsRefusedAllTheSame() {
        Map<String, Object> before = AccountFacts.of(realm, guarded.rootId());

        for (String path : new String[] {"", "/reset-password", "/impersonation"}) {
            RestResponse answer = path.equals("/impersonation")
                    ? realm.everydayAdmin().post("/users/" + guarded.rootId() + path, "")
                    : realm.everydayAdmin()
                            .put(
                                    "/users/" + guarded.rootId() + path,
                                    Map.of("type", "password", "value", "x", "enabled", false));
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(403);
        }

        assertThat(AccountFacts.of(realm, guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenEverydaySessionOfRootChangesThePolicyThenItIsRefused(Http http) {
        SignedInRoot everyday = guarded.signIn(http).tokens();
        AdminClient root = guarded.asRoot(everyday);

        assertThat(root.get("/users?max=1").status()).isEqualTo(200);
        RestResponse answer = root.put("/root-guard/policy", Map.of("mode", "enforce"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
    }

    @Test
    void whenAdministratorTouchesTheGateThenItIsRefusedAllTheSame() {
        String path = "/authentication/required-actions/root-guard-gate";
        ObjectNode gate = (ObjectNode) realm.admin().get(path).expect(200).json();

        assertThat(realm.everydayAdmin().put(path, gate.put("enabled", false)).status())
                .isEqualTo(403);
        assertThat(realm.admin().get(path).json().path("enabled").asBoolean()).isTrue();
    }

    @Test
    void whenRootAsksForTheGateAndEnforcesThenEverydaySessionsAreOver(Http http) {
        SignedInRoot everyday =
                guarded.signIn(http, realm.publicClient(BROWSER_APPLICATION)).tokens();

        SignedInRoot root = guarded.changeTo(http, "change-root-policy");
        guarded.asRoot(root)
                .put("/root-guard/policy", Map.of("mode", "enforce"))
                .expect(200);

        assertThat(userInfo(everyday)).isEqualTo(401);
        RestResponse grant = realm.service().password(guarded.rootEmail(), guarded.rootPassword(), "openid");
        assertThat(grant.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(realm.everydayAdmin().post("/components", KEY).status()).isEqualTo(403);
    }

    private JsonNode recorded() {
        return realm.events()
                .await(
                        "CUSTOM_REQUIRED_ACTION",
                        event -> event.path("userId").asText().equals(guarded.rootId())
                                && event.path("details")
                                        .path("policy_outcome")
                                        .asText()
                                        .equals("would_deny"));
    }

    private int userInfo(SignedInRoot signedIn) {
        return signedIn.client().userinfo(signedIn.accessToken()).status();
    }
}

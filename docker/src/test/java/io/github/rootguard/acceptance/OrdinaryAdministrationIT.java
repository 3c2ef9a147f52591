package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not root's alone stays everyday work, and root changes its own account in a session for that. */
@RootGuardServer
class OrdinaryAdministrationIT {

    private GuardedRealm guarded;
    private AdminClient erik;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claim(realm, new Http());
        erik = realm.everydayAdmin();
    }

    @Test
    void whenUsersAreAdministeredThenNothingIsRefused() {
        String user = erik.post("/users", Map.of("username", "paula", "email", "paula@example.org", "enabled", true))
                .expect(201)
                .createdId();
        String path = "/users/" + user;
        erik.put(path, Map.of("firstName", "Paula", "enabled", false)).expect(204);
        erik.put(path + "/reset-password", Map.of("type", "password", "value", "a password of paula"))
                .expect(204);
        String credential =
                erik.get(path + "/credentials").json().path(0).path("id").asText();
        erik.post(path + "/credentials/" + credential + "/moveToFirst", "").expect(204);
        erik.delete(path + "/credentials/" + credential).expect(204);
        String group = erik.post("/groups", Map.of("name", "staff")).expect(201).createdId();
        erik.put(path + "/groups/" + group, Map.of()).expect(204);
        erik.post("/roles", Map.of("name", "auditor")).expect(201);
        JsonNode role = erik.get("/roles/auditor").json();
        erik.post(path + "/role-mappings/realm", List.of(role)).expect(204);
        erik.delete(path + "/role-mappings/realm", List.of(role)).expect(204);
        erik.delete("/groups/" + group).expect(204);
        erik.delete("/roles/auditor").expect(204);
        erik.post(
                        "/partialImport",
                        Map.of("ifResourceExists", "OVERWRITE", "users", List.of(Map.of("username", "paula"))))
                .expect(200);
        String imported = guarded.realm().userId("paula");
        erik.delete("/users/" + imported).expect(204);

        erik.get("/users/" + imported).expect(404);
    }

    @Test
    void whenRealmIsAdministeredThenNothingIsRefused() {
        ObjectNode realm = (ObjectNode) erik.get("").expect(200).json();
        erik.put("", realm.put("displayName", "A realm with a root user")).expect(204);
        String client = erik.post("/clients", Map.of("clientId", "shop", "publicClient", true))
                .expect(201)
                .createdId();
        ObjectNode shop = (ObjectNode) erik.get("/clients/" + client).json();
        erik.put("/clients/" + client, shop.put("name", "Shop")).expect(204);
        erik.delete("/clients/" + client).expect(204);
        JsonNode terms = erik.get("/authentication/required-actions/TERMS_AND_CONDITIONS")
                .json();
        erik.put(
                        "/authentication/required-actions/TERMS_AND_CONDITIONS",
                        ((ObjectNode) terms).put("enabled", true).put("defaultAction", true))
                .expect(204);
        erik.post("/authentication/required-actions/TERMS_AND_CONDITIONS/lower-priority", "")
                .expect(204);
        erik.post("/client-scopes", Map.of("name", "extra", "protocol", "openid-connect"))
                .expect(201);
        erik.put("/events/config", Map.of("eventsEnabled", true)).expect(204);
        erik.delete("/events").expect(204);
        erik.get("/admin-ui-effective-roles").status();

        assertThat(erik.get("").json().path("displayName").asText()).isEqualTo("A realm with a root user");
        assertThat(erik.get("/root-guard/status").json().path("gate"))
                .hasSize(3)
                .allMatch(JsonNode::asBoolean);
    }

    @Test
    void whenPriorityIsRaisedBelowTheGateThenItIsDone() {
        erik.post("/authentication/required-actions/delete_credential/raise-priority", "")
                .expect(204);

        assertThat(erik.get("/root-guard/status").json().path("gate"))
                .hasSize(3)
                .allMatch(JsonNode::asBoolean);
    }

    @Test
    void whenAdminConsolesOwnEndpointsAreUsedThenTheyWork() {
        String ui = guarded.realm().name();
        assertThat(erik.get("/ui-ext/realms").status()).isIn(200, 403, 404);
        assertThat(erik.get("/ui-ext/authentication-management/flows").status()).isEqualTo(200);
        assertThat(erik.put("/ui-ext", erik.get("").json()).status()).isIn(200, 204);
        assertThat(ui).isNotEmpty();
    }

    @Test
    void whenRootHasTheTaskThenItChangesItsProfile(Http http) {
        SignedInRoot root = guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);

        guarded.asRoot(root)
                .put(
                        "/users/" + guarded.rootId(),
                        Map.of("firstName", "Leonora", "lastName", "Example", "email", guarded.rootEmail()))
                .expect(204);

        assertThat(erik.get("/users/" + guarded.rootId())
                        .json()
                        .path("firstName")
                        .asText())
                .isEqualTo("Leonora");
    }

    @Test
    void whenRootHasAnotherTaskThenItDoesNotChangeItsProfile(Http http) {
        SignedInRoot root = guarded.signInFor(http, "review", GuardedRealm.REASON);
        Map<String, Object> before = AccountFacts.of(guarded.realm(), guarded.rootId());

        RestResponse refused = guarded.asRoot(root)
                .put("/users/" + guarded.rootId(), Map.of("firstName", "Leonora"))
                .expect(403);

        assertThat(refused.json().path("error").asText()).isEqualTo("root_task_forbidden");
        assertThat(refused.json().path("error_description").asText())
                .contains("`review`")
                .contains("`change-root-credentials`");
        assertThat(AccountFacts.of(guarded.realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenRootHasTheTaskThenRestStillDoesNotTouchItsCredentials(Http http) {
        SignedInRoot root = guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);
        Map<String, Object> before = AccountFacts.of(guarded.realm(), guarded.rootId());

        RestResponse refused = guarded.asRoot(root)
                .put(
                        "/users/" + guarded.rootId() + "/reset-password",
                        Map.of("type", "password", "value", "weak", "temporary", false));

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(AccountFacts.of(guarded.realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenRootUsesTheAccountApiThenTheTaskDecides(Http http) {
        guarded.signInFor(http, "review", GuardedRealm.REASON);
        SignedInRoot account = RootSignIn.begin(http, guarded.accountConsole()).tokens();
        assertThat(changeProfile(account).status()).isBetween(400, 499);
        assertThat(erik.get("/users/" + guarded.rootId())
                        .json()
                        .path("firstName")
                        .asText())
                .isEqualTo("Nora");

        Http second = new Http();
        guarded.signInFor(second, "change-root-credentials", GuardedRealm.REASON);
        SignedInRoot allowed =
                RootSignIn.begin(second, guarded.accountConsole()).tokens();
        assertThat(changeProfile(allowed).status()).isEqualTo(204);
    }

    @Test
    void whenOrdinaryUserChangesItsOwnAccountThenItIsDone(Http http) {
        SignedInRoot otto = RootSignIn.begin(http, guarded.accountConsole())
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .tokens();

        assertThat(changeProfile(otto).status()).isEqualTo(204);
    }

    private RestResponse changeProfile(SignedInRoot account) {
        JsonNode profile = Exchange.send(request(account)).expect(200).json();
        ((ObjectNode) profile).put("firstName", "Changed");
        return Exchange.send(request(account).POST(HttpRequest.BodyPublishers.ofString(profile.toString())));
    }

    private HttpRequest.Builder request(SignedInRoot account) {
        return HttpRequest.newBuilder(guarded.realm().uri("/account/"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + account.accessToken());
    }
}

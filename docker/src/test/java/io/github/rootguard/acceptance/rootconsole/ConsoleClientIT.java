package io.github.rootguard.acceptance.rootconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client by which the console page signs people in. */
@RootGuardServer
class ConsoleClientIT {

    private static final String CLIENT = "root-guard-console";

    @Test
    void whenRealmIsNewThenItsClientIsPublicForThePageAlone(TestRealm realm) {
        JsonNode client = client(realm);

        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(List.of(
                        "implicitFlowEnabled",
                        "directAccessGrantsEnabled",
                        "serviceAccountsEnabled",
                        "consentRequired"))
                .noneMatch(field -> client.path(field).asBoolean());
        assertThat(client.path("fullScopeAllowed").asBoolean()).isTrue();
        assertThat(client.path("rootUrl").asText()).isEqualTo("${authBaseUrl}");
        assertThat(client.path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("/realms/" + realm.name() + RootConsolePage.PATH);
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("attributes")
                        .path("client.use.lightweight.access.token.enabled")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void whenSignInHasNoChallengeOrAnotherAddressThenItIsRefused(TestRealm realm, Http http) {
        OidcClient console = OidcClient.open(realm.uri(""), CLIENT, realm.uri(RootConsolePage.PATH));
        OidcClient elsewhere = OidcClient.open(realm.uri(""), CLIENT, realm.uri(RootConsolePage.PATH + "/more"));

        assertThat(http.get(console.authorization()
                                .with("code_challenge_method", "plain")
                                .uri())
                        .redirectParameters())
                .containsEntry("error", "invalid_request");
        assertThat(http.get(elsewhere.authorization().uri()).status()).isEqualTo(400);
    }

    @Test
    void whenRealmIsRenamedThenClientFollows(TestRealm realm, Http http) {
        String renamed = realm.name() + "-renamed";
        realm.admin().put("", Map.of("realm", renamed)).expect(204);
        AdminClient admin = realm.admin().in(renamed);
        try {
            assertThat(admin.get("/clients?clientId=" + CLIENT).json().path(0).path("redirectUris"))
                    .extracting(JsonNode::asText)
                    .containsExactly("/realms/" + renamed + RootConsolePage.PATH);
        } finally {
            admin.put("", Map.of("realm", realm.name())).expect(204);
        }
        assertThat(http.get(realm.uri(RootConsolePage.PATH)).status()).isEqualTo(200);
    }

    @Test
    void whenClientIsSwitchedOffOrGoneThenThereIsNoPage(TestRealm realm, Http http) {
        ObjectNode client = client(realm).deepCopy();
        String path = "/clients/" + client.path("id").asText();
        realm.admin().put(path, client.put("enabled", false)).expect(204);
        assertThat(http.get(realm.uri(RootConsolePage.PATH)).status()).isEqualTo(404);

        realm.admin().delete(path).expect(204);
        assertThat(http.get(realm.uri(RootConsolePage.PATH)).status()).isEqualTo(404);
        assertThat(http.get(realm.uri(RootConsolePage.PATH + "/texts")).status())
                .isEqualTo(404);

        realm.everydayAdmin()
                .post("/root-guard/nomination", Map.of("user", "nora"))
                .expect(201);
        assertThat(http.get(realm.uri(RootConsolePage.PATH)).status()).isEqualTo(200);
    }

    @Test
    void whenClientWasOpenedUpBeforeThenNominationClosesIt(TestRealm realm) {
        ObjectNode client = client(realm).deepCopy();
        client.withArrayProperty("redirectUris").add("https://elsewhere.example/*");
        client.put("directAccessGrantsEnabled", true);
        realm.everydayAdmin()
                .put("/clients/" + client.path("id").asText(), client)
                .expect(204);

        realm.everydayAdmin()
                .post("/root-guard/nomination", Map.of("user", "nora"))
                .expect(201);

        assertThat(client(realm).path("redirectUris")).hasSize(1);
        assertThat(client(realm).path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    private static JsonNode client(TestRealm realm) {
        return realm.admin()
                .get("/clients?clientId=" + CLIENT)
                .expect(200)
                .json()
                .path(0);
    }
}

package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs get access tokens for access keys, and the same refusal whatever is wrong. */
@RootGuardServer
@OnPostgres
class AccessKeyGrantIT {

    private static final String OTTO = ExampleRealm.ORDINARY_USER;
    private static final String GRANT = "urn:rootguard:oauth:grant-type:access-key";
    private static final String ROBOTS = "robots";

    @Test
    void whenStockClientSendsThePairThenItGetsAShortTokenAndNothingElse(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        RestResponse answer = pair.token(realm).expect(200);
        String token = answer.json().path("access_token").asText();
        JsonNode claims = Jwt.claims(token);

        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(298, 300);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.json().has("id_token")).isFalse();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Jwt.header(token).path("alg").asText()).isEqualTo("ES256");
        assertThat(claims.path("sub").asText()).isEqualTo(realm.userId(OTTO));
        assertThat(claims.path("azp").asText()).isEqualTo("root-guard-access-keys");
        assertThat(claims.path("access_key_id").asText()).isEqualTo(pair.id());
        assertThat(claims.path("amr").toString()).isEqualTo("[\"access_key\"]");
        assertThat(claims.path("acr").asText()).isEqualTo("0");
        assertThat(claims.has("sid")).isFalse();
        assertThat(claims.path("resource_access").has("account")).isFalse();
        assertThat(realm.facts()
                        .sessions(realm.userId(OTTO))
                        .filter(session -> session.toString().contains("root-guard-access-keys")))
                .isEmpty();
        JsonNode event =
                realm.events().await("CLIENT_LOGIN", each -> each.toString().contains(pair.id()));
        assertThat(event.path("details").path("access_key_id").asText()).isEqualTo(pair.id());
        assertThat(event.toString()).doesNotContain(pair.secret());
    }

    @Test
    void whenClientOfTheRealmIsSwitchedOnThenItUsesTheExtensionGrantAndOthersDoNot(Realms realms) {
        TestRealm realm = realms.example(draft ->
                draft.client(ClientDraft.service(ROBOTS, ROBOTS).attribute("access-key.grant.enabled", "true")));
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        Map<String, String> request = new HashMap<>(pair.parameters());
        request.put("grant_type", GRANT);

        OidcClient robots = realm.confidentialClient(ROBOTS, ROBOTS);
        JsonNode claims = Jwt.claims(
                robots.token(request).expect(200).json().path("access_token").asText());
        RestResponse other = realm.service().token(request).expect(400);
        RestResponse wrongClient =
                realm.confidentialClient(ROBOTS, "wrong").token(request).expect(401);

        assertThat(claims.path("azp").asText()).isEqualTo(ROBOTS);
        assertThat(other.json().path("error").asText()).isEqualTo("unauthorized_client");
        assertThat(wrongClient.json().path("error").asText()).isEqualTo("unauthorized_client");
        request.remove("secret_access_key");
        assertThat(robots.token(request)
                        .expect(400)
                        .json()
                        .path("error_description")
                        .asText())
                .isEqualTo("Missing form parameter: secret_access_key");
    }

    @Test
    void whenAnythingIsWrongWithAKeyThenTheAnswerIsTheSame(TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm, Map.of("access-keys-per-user", 10));
        KeysPages pages = KeysPages.open(realm);
        KeyPair good = pages.make("good");
        pages.press("done").again();
        KeyPair inactive = pages.make("inactive");
        pages.press("done").again().press("deactivate", inactive.id());
        KeyPair foreign = pages.make(Map.of("userLabel", "foreign", "networks", "192.0.2.0/24"));
        KeyPair ofErik = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");
        KeyPair unknown = new KeyPair(good.id().substring(0, 30) + "ABCDEF", good.secret());
        KeyPair nobody = new KeyPair("RGAK" + "A".repeat(26) + "ABCDEF", good.secret());
        KeyPair malformed = new KeyPair("x", "y");
        good.token(realm).expect(200);
        ofErik.token(realm).expect(200);
        realm.admin()
                .put("/users/" + realm.userId(ExampleRealm.ADMINISTRATOR), Map.of("enabled", false))
                .expect(204);

        List<KeyPair> wrong = List.of(good.withSecretOf(ofErik), inactive, foreign, ofErik, unknown, nobody, malformed);

        assertThat(wrong.stream().map(pair -> pair.token(realm)).map(answer -> answer.status() + answer.body()))
                .containsOnly("400{\"error\":\"invalid_grant\",\"error_description\":\"Invalid access key\"}");
        assertThat(realm.events().ofType("CLIENT_LOGIN_ERROR"))
                .extracting(event ->
                        event.path("details").path("policy_rule").asText().split(",", 2)[0])
                .contains("access-key-proven", "access-key-active", "access-key-network", "access-key-owner-enabled");
        clock.advance(Duration.ofDays(46));
        assertThat(good.token(realm).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=client_credentials&grant_type=client_credentials",
                "grant_type=password",
                "grant_type=client_credentials&scope=a&scope=b"
            })
    void whenRequestIsMalformedThenItIsAnOAuthError(String body, TestRealm realm) {
        KeysPages.switchOn(realm);

        RestResponse answer = KeyPair.post(realm.uri("/root-guard/token"), body, new KeyPair("a", "b").basic());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isIn("invalid_request", "unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !", "Basic eA==", "Bearer x", "Basic %E2%82%AC"})
    void whenProgramDoesNotSayWhoItIsThenItIsAskedTo(String header, TestRealm realm) {
        KeysPages.switchOn(realm);

        RestResponse answer = KeyPair.post(realm.uri("/root-guard/token"), "grant_type=client_credentials", header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void whenManyKeysAreTriedThenTheAddressWaitsAndOtherUsersKeysStillWork(TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        KeyPair other = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");

        for (int wrong = 0; wrong < 6; wrong++) {
            assertThat(pair.withSecretOf(other).token(realm).status()).isEqualTo(400);
        }

        RestResponse waiting = pair.token(realm);
        assertThat(waiting.status()).isEqualTo(400);
        assertThat(waiting.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(other.token(realm).status()).isEqualTo(200);
        KeysPages.open(realm).page().expectPage(KeysPages.LIST);
        clock.advance(Duration.ofSeconds(61));
        assertThat(pair.token(realm).status()).isEqualTo(200);
    }
}

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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a token that was got with an access key is good for, and how its use shows. */
@RootGuardServer
@OnPostgres
class AccessKeyTokenIT {

    private static final String OTTO = ExampleRealm.ORDINARY_USER;
    private static final String GRANT = "urn:rootguard:oauth:grant-type:access-key";
    private static final String ROBOTS = "robots";

    @Test
    void whenKeyHasScopesThenItsTokensHaveNoOthers(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.open(realm).make(Map.of("userLabel", "robot", "scopes", "email phone"));

        JsonNode whole = Jwt.claims(pair.accessToken(realm));
        JsonNode part = Jwt.claims(pair.token(realm, Map.of("scope", "phone profile"))
                .expect(200)
                .json()
                .path("access_token")
                .asText());
        RestResponse none = pair.token(realm, Map.of("scope", "profile")).expect(400);
        RestResponse offline = pair.token(realm, Map.of("scope", "offline_access"));

        assertThat(whole.path("scope").asText().split(" "))
                .contains("email", "phone")
                .doesNotContain("profile");
        assertThat(whole.has("realm_access")).isFalse();
        assertThat(whole.has("preferred_username")).isFalse();
        assertThat(part.path("scope").asText()).contains("phone").doesNotContain("profile");
        assertThat(none.json().path("error").asText()).isEqualTo("invalid_scope");
        assertThat(offline.body()).doesNotContain("refresh_token");
    }

    @Test
    void whenTokenIsOfAKeyThenItIsNoGoodForTheAccountNorForAdministration(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");
        String token = pair.accessToken(realm);

        assertThat(Jwt.claims(token).path("resource_access").has("realm-management"))
                .isFalse();
        assertThat(realm.adminWith(token).get("/users").status()).isEqualTo(401);
        assertThat(AccountApi.with(realm, token).get("/account").status()).isEqualTo(401);
        assertThat(AccountApi.with(realm, token).get("/root-guard/access-keys").status())
                .isEqualTo(401);
        assertThat(realm.service().userinfo(token).status()).isNotEqualTo(500);
    }

    @Test
    void whenTokenOfAKeyIsExchangedThenThereIsNone(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.client(ClientDraft.service(ROBOTS, ROBOTS)
                .attribute("access-key.grant.enabled", "true")
                .attribute("standard.token.exchange.enabled", "true")));
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        OidcClient robots = realm.confidentialClient(ROBOTS, ROBOTS);
        Map<String, String> request = new HashMap<>(pair.parameters());
        request.put("grant_type", GRANT);
        addAudience(realm);
        String own = robots.password(OTTO, TestRealm.passwordOf(OTTO), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        String ofKey =
                robots.token(request).expect(200).json().path("access_token").asText();

        robots.token(exchange(own)).expect(200);
        RestResponse refused = robots.token(exchange(ofKey)).expect(400);

        assertThat(refused.json().path("error_description").asText())
                .isEqualTo("Tokens of access keys cannot be exchanged");
    }

    private static Map<String, String> exchange(String token) {
        return Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", token,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
    }

    private static void addAudience(TestRealm realm) {
        realm.admin()
                .post(
                        "/clients/" + realm.clientUuid(ROBOTS) + "/protocol-mappers/models",
                        Map.of(
                                "name", "itself",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-audience-mapper",
                                "config", Map.of("included.client.audience", ROBOTS, "access.token.claim", "true")))
                .expect(201);
    }

    @Test
    void whenKeyIsUsedThenItsLastUseIsSeenSoonAfterAndAQuarterOfAnHourIsTheGrain(TestRealm realm, ServerClock clock)
            throws InterruptedException {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        pair.token(realm).expect(200);

        String first = lastUsed(realm, "");
        clock.advance(Duration.ofMinutes(10));
        pair.token(realm).expect(200);
        Thread.sleep(6_000);
        assertThat(lastUsed(realm, "")).isEqualTo(first);
        clock.advance(Duration.ofMinutes(6));
        pair.token(realm).expect(200);

        assertThat(lastUsed(realm, first)).isGreaterThan(first);
    }

    /** Waits for the batch that writes it. */
    private static String lastUsed(TestRealm realm, String before) throws InterruptedException {
        String seen = "";
        for (int tries = 0; tries < 100 && (seen.isEmpty() || seen.equals(before)); tries++) {
            seen = realm.admin()
                    .get("/root-guard/access-keys?user=" + realm.userId(OTTO))
                    .expect(200)
                    .json()
                    .path(0)
                    .path("lastUsed")
                    .asText();
            if (seen.isEmpty() || seen.equals(before)) {
                Thread.sleep(100);
            }
        }
        return seen;
    }
}

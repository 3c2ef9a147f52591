package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys over HTTP: for gateways, for finders of leaks, for their owners and for administrators. */
@RootGuardServer
@OnPostgres
class AccessKeyApiIT {

    private static final String OTTO = ExampleRealm.ORDINARY_USER;
    private static final String KEYS = "/root-guard/access-keys";

    @Test
    void whenGatewayAsksThenItLearnsWhetherPairAndTokenAreGood(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        String token = pair.accessToken(realm);

        JsonNode ofPair = introspect(realm, pair.parameters());
        JsonNode ofToken = introspect(realm, Map.of("token", token));
        assertThat(introspect(realm, Map.of("token", pair.id() + ":" + pair.secret()))
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(ofPair.path("active").asBoolean()).isTrue();
        assertThat(ofPair.path("username").asText()).isEqualTo(OTTO);
        assertThat(ofToken.path("active").asBoolean()).isTrue();
        assertThat(ofToken.path("access_key_id").asText()).isEqualTo(pair.id());
        assertThat(ofToken.path("client_id").asText()).isEqualTo("root-guard-access-keys");

        realm.admin().put(KEYS + "/" + pair.id(), Map.of("status", "inactive")).expect(200);

        for (Map<String, String> asked :
                List.of(pair.parameters(), Map.of("token", token), Map.of("token", "x"), Map.of("token", "x:y"))) {
            assertThat(introspect(realm, asked).toString()).isEqualTo("{\"active\":false}");
        }
        assertThat(KeyPair.post(realm.uri(KEYS + "/introspect"), FormFields.encode(pair.parameters()), "")
                        .status())
                .isIn(400, 401);
    }

    @Test
    void whenKeyIsLimitedToNetworksThenTheGatewayHasToSayWhereTheRequestCameFrom(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.open(realm).make(Map.of("userLabel", "office", "networks", "192.0.2.0/24"));
        Map<String, String> asked = new HashMap<>(pair.parameters());

        assertThat(introspect(realm, asked).path("active").asBoolean()).isFalse();
        asked.put("address", "198.51.100.1");
        assertThat(introspect(realm, asked).path("active").asBoolean()).isFalse();
        asked.put("address", "192.0.2.1");
        assertThat(introspect(realm, asked).path("active").asBoolean()).isTrue();
    }

    @Test
    void whenGatewayAsksAboutManyWrongPairsThenNobodyHasToWaitForThat(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        for (int wrong = 0; wrong < 60; wrong++) {
            assertThat(introspect(
                                    realm,
                                    pair.withSecretOf(new KeyPair("", "wrong")).parameters())
                            .toString())
                    .isEqualTo("{\"active\":false}");
        }

        assertThat(introspect(realm, pair.parameters()).path("active").asBoolean())
                .isTrue();
        pair.token(realm).expect(200);
    }

    @Test
    void whenFinderHoldsTheWholePairThenTheKeyIsSwitchedOff(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        KeyPair other = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");

        assertThat(revoke(realm, pair.withSecretOf(other))
                        .expect(400)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        pair.token(realm).expect(200);
        revoke(realm, pair).expect(200);
        revoke(realm, pair).expect(200);

        assertThat(pair.token(realm).status()).isEqualTo(400);
        assertThat(realm.events().ofType("UPDATE_CREDENTIAL").toString()).contains("revoked by a holder");
    }

    @Test
    void whenOwnerHasATokenOfTheAccountThenKeysAreListedSwitchedAndDeleted(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        KeyPair ofErik = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");
        AccountApi otto = new AccountApi(realm, OTTO);

        JsonNode listed = otto.get(KEYS).expect(200).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("id").asText()).isEqualTo(pair.id());
        assertThat(listed.toString()).doesNotContain("verifier").doesNotContain("sha256");
        assertThat(otto.put(KEYS + "/" + ofErik.id(), Map.of("status", "inactive"))
                        .status())
                .isEqualTo(404);
        assertThat(otto.put(KEYS + "/" + pair.id(), Map.of("status", "expired")).status())
                .isEqualTo(400);
        assertThat(otto.delete(KEYS + "/" + pair.id()).status()).isEqualTo(409);
        otto.put(KEYS + "/" + pair.id(), Map.of("status", "inactive")).expect(200);
        assertThat(pair.token(realm).status()).isEqualTo(400);
        otto.delete(KEYS + "/" + pair.id()).expect(204);
        assertThat(otto.get(KEYS).expect(200).json()).isEmpty();
        assertThat(AccountApi.with(realm, "x").get(KEYS).status()).isEqualTo(401);
    }

    @Test
    void whenAdministratorLooksAtTheRealmThenKeysAreListedByOwnerAndStatus(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair ottos = KeysPages.keyOf(realm);
        KeyPair eriks = KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make("erik");
        String ofOtto = KEYS + "/" + ottos.id();

        assertThat(ids(realm, "")).containsExactlyInAnyOrder(ottos.id(), eriks.id());
        assertThat(ids(realm, "?user=" + realm.userId(OTTO))).containsExactly(ottos.id());
        assertThat(ids(realm, "?status=inactive")).isEmpty();
        assertThat(ids(realm, "?max=1")).hasSize(1);
        assertThat(ids(realm, "?first=2")).isEmpty();
        assertThat(realm.admin().get(KEYS + "?status=gone").status()).isEqualTo(400);
        assertThat(realm.admin().get(KEYS + "?max=0").status()).isEqualTo(400);
        assertThat(realm.admin().delete(ofOtto).status()).isEqualTo(409);
        realm.everydayAdmin().put(ofOtto, Map.of("status", "inactive")).expect(200);
        assertThat(ids(realm, "?status=inactive")).containsExactly(ottos.id());
        realm.everydayAdmin().delete(ofOtto).expect(204);
        assertThat(realm.admin().delete(ofOtto).status()).isEqualTo(404);
        assertThat(realm.admin().put(KEYS + "/x", Map.of("status", "active")).status())
                .isEqualTo(404);
        assertThat(realm.adminAs(OTTO).get(KEYS).status()).isEqualTo(403);
    }

    @Test
    void whenAdminConsoleShowsCredentialsThenTheDataOfAKeyCanBeRead(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);

        JsonNode shown = realm.admin()
                .get("/users/" + realm.userId(OTTO) + "/credentials")
                .expect(200)
                .json();

        assertThat(shown.toString())
                .contains("\\\"status\\\":\\\"active\\\"")
                .contains(pair.id())
                .doesNotContain("sha256:");
    }

    private static List<String> ids(TestRealm realm, String query) {
        return realm.admin().get(KEYS + query).expect(200).json().findValuesAsText("id");
    }

    private static JsonNode introspect(TestRealm realm, Map<String, String> parameters) {
        Map<String, String> fields = new HashMap<>(parameters);
        fields.put("client_id", ExampleRealm.SERVICE);
        fields.put("client_secret", TestRealm.passwordOf(ExampleRealm.SERVICE));
        return KeyPair.post(realm.uri(KEYS + "/introspect"), FormFields.encode(fields), "")
                .expect(200)
                .json();
    }

    private static RestResponse revoke(TestRealm realm, KeyPair pair) {
        return KeyPair.post(realm.uri(KEYS + "/revoke"), FormFields.encode(pair.parameters()), "");
    }
}

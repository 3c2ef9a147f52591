package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever programs send, they get an error of RFC 6749, and the server keeps calm. */
@RootGuardServer
class AccessKeyRequestsIT {

    private static final String GRANT = "grant_type=urn:rootguard:oauth:grant-type:access-key";
    private static final String ROBOTS = "robots";
    private static final String REFUSED =
            "400{\"error\":\"invalid_grant\",\"error_description\":\"Invalid access key\"}";

    @Test
    void whenIdOrSecretIsMalformedThenItIsRefusedAsAWrongOneIs(Realms realms, KeycloakServer server) {
        TestRealm realm = robots(realms);
        KeyPair good = KeysPages.keyOf(realm);
        String id = good.id();
        String secret = good.secret();
        String digits = secret.endsWith("0") ? "1" : "0";
        long before = server.log().toFile().length();

        List<KeyPair> wrong = List.of(
                new KeyPair(id.substring(1), secret),
                new KeyPair(id + "A", secret),
                new KeyPair(id.toLowerCase(Locale.ROOT), secret),
                new KeyPair(id.substring(0, 35) + "1", secret),
                new KeyPair("AKIA" + id.substring(4), secret),
                new KeyPair(id.substring(0, 35) + "\u0000", secret),
                new KeyPair(id.substring(0, 12) + " " + id.substring(12), secret),
                new KeyPair(id.replace('R', '\u211d'), secret),
                new KeyPair("\ud83d\udd11".repeat(18), secret),
                new KeyPair("R".repeat(2_000), secret),
                new KeyPair(id, secret.substring(0, 50)),
                new KeyPair(id, secret + "0"),
                new KeyPair(id, secret.substring(0, 50) + digits),
                new KeyPair(id, swappedCase(secret)),
                new KeyPair(id, secret.substring(0, 20) + "-" + secret.substring(21)),
                new KeyPair(id, secret.substring(0, 30) + "\n" + secret.substring(31)),
                new KeyPair(id, "p\u00e4ssw\u00f6rt\u20ac".repeat(5)),
                new KeyPair(id, "'; drop table credential; --"),
                new KeyPair(id, "s".repeat(2_000)));

        for (KeyPair pair : wrong) {
            assertThat(answer(basic(realm, pair))).as("%.100s", pair).isEqualTo(REFUSED);
            assertThat(answer(grant(realm, FormFields.encode(pair.parameters()))))
                    .as("%.100s", pair)
                    .isEqualTo(REFUSED);
        }
        assertThat(LogTail.since(server.log(), before))
                .doesNotContain("Exception", "\tat ", "Uncaught")
                .doesNotContain(secret);
    }

    @Test
    void whenRequestIsMalformedThenItIsInvalidAndTheLogIsSilent(Realms realms, KeycloakServer server) {
        TestRealm realm = robots(realms);
        KeyPair good = KeysPages.keyOf(realm);
        String id = "&access_key_id=" + good.id();
        String secret = "&secret_access_key=" + good.secret();
        long before = server.log().toFile().length();

        for (String body : List.of(
                "",
                id,
                secret,
                id + "&secret_access_key=",
                "&access_key_id=" + secret,
                id + id + secret,
                id + secret + secret,
                id + secret + "&scope=a&scope=b",
                "&access_key_id=" + "R".repeat(100_000) + secret)) {
            RestResponse refused = grant(realm, body);
            assertThat(refused.status()).as("%.100s", body).isEqualTo(400);
            assertThat(refused.json().path("error").asText()).as("%.100s", body).isEqualTo("invalid_request");
            assertThat(refused.body()).doesNotContain(good.secret());
        }
        for (String body : List.of(
                "grant_type=client_credentials&client_id=" + good.id() + "&client_secret=" + "s".repeat(100_000),
                "grant_type=client_credentials&client_id=" + good.id() + "&client_id=" + good.id(),
                GRANT + id + secret)) {
            RestResponse refused = KeyPair.post(realm.uri("/root-guard/token"), body, "");
            assertThat(refused.status()).as("%.100s", body).isEqualTo(400);
            assertThat(refused.json().path("error").asText()).isIn("invalid_request", "unsupported_grant_type");
        }
        assertThat(LogTail.since(server.log(), before)).doesNotContain("Exception", "\tat ", "Uncaught");
    }

    @Test
    void whenClientOfTheSettingIsGoneOrOffThenProgramsAreToldThatKeysAreNotSetUp(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        String client = "/clients/" + realm.clientUuid("root-guard-access-keys");

        realm.admin()
                .put(client, Map.of("clientId", "root-guard-access-keys", "enabled", false))
                .expect(204);
        RestResponse off = pair.token(realm).expect(400);
        realm.admin()
                .put(
                        client,
                        Map.of(
                                "clientId",
                                "root-guard-access-keys",
                                "enabled",
                                true,
                                "attributes",
                                Map.of("access-key.grant.enabled", "false")))
                .expect(204);
        RestResponse switchedOff = pair.token(realm).expect(400);
        realm.admin().delete(client).expect(204);
        RestResponse gone = pair.token(realm).expect(400);

        assertThat(List.of(off, switchedOff, gone))
                .allMatch(each -> each.json().path("error").asText().equals("unauthorized_client"));
    }

    @Test
    void whenServerIsBehindNoProxyThenNobodySaysWhereARequestCameFrom(TestRealm realm) {
        KeysPages.switchOn(realm);
        KeyPair office = KeysPages.open(realm).make(Map.of("userLabel", "office", "networks", "192.0.2.0/24"));

        assertThat(office.tokenFrom(realm, "192.0.2.7").status()).isEqualTo(400);
    }

    private static TestRealm robots(Realms realms) {
        TestRealm realm = realms.example(draft ->
                draft.client(ClientDraft.service(ROBOTS, ROBOTS).attribute("access-key.grant.enabled", "true")));
        KeysPages.switchOn(realm);
        return realm;
    }

    private static RestResponse basic(TestRealm realm, KeyPair pair) {
        return KeyPair.post(
                realm.uri("/root-guard/token"),
                FormFields.encode(Map.of(
                        "grant_type", "client_credentials", "client_id", pair.id(), "client_secret", pair.secret())),
                "");
    }

    private static RestResponse grant(TestRealm realm, String fields) {
        return KeyPair.post(
                realm.uri("/protocol/openid-connect/token"),
                GRANT + "&client_id=" + ROBOTS + "&client_secret=" + ROBOTS
                        + (fields.isEmpty() || fields.startsWith("&") ? fields : "&" + fields),
                "");
    }

    private static String answer(RestResponse response) {
        return response.status() + response.body();
    }

    private static String swappedCase(String secret) {
        char first = secret.charAt(5);
        char swapped = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return secret.substring(0, 5) + (first == swapped ? 'z' : swapped) + secret.substring(6);
    }
}

package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What options of the server change: a pepper, the proxies that it believes, metrics; and keys of master. */
class AccessKeyServerIT {

    private static final String PEPPER = "spi-root-guard-policy--default--access-key-pepper";
    private static final String ROBOTS = "robots";

    private static KeycloakHome home;
    private static OwnServer server;
    private static String name;
    private static KeyPair plain;
    private static KeyPair peppered;

    @BeforeAll
    static void start() {
        home = TestServer.homeWithOptions("access-keys", Map.of("metrics-enabled", "true"));
        try (OwnServer before = OwnServer.start(
                "access-keys-peppered", home, proxied("192.0.2.1").option(PEPPER, "a pepper of the operator"))) {
            TestRealm realm = before.exampleRealm(draft -> draft.set("sslRequired", "none")
                    .client(ClientDraft.service(ROBOTS, ROBOTS).attribute("access-key.grant.enabled", "true")));
            name = realm.name();
            KeysPages.switchOn(realm, Map.of("access-keys-per-user", 10));
            peppered = KeysPages.keyOf(realm);
            peppered.token(realm).expect(200);
            KeyPair office = KeysPages.open(realm).make(Map.of("userLabel", "office", "networks", "192.0.2.0/24"));
            assertThat(office.tokenFrom(realm, "192.0.2.7").status())
                    .as("the header of a proxy that is not trusted")
                    .isEqualTo(400);
        }
        server = OwnServer.start("access-keys", home, proxied("127.0.0.1"));
        plain = KeysPages.open(realm()).make("plain");
    }

    @AfterAll
    static void stop() {
        server.close();
        home.delete();
    }

    @Test
    void whenServerRunsWithoutThePepperThenKeysMadeWithItAreGoodForNothing() {
        plain.token(realm()).expect(200);
        assertThat(peppered.token(realm()).status()).isEqualTo(400);
    }

    @Test
    void whenTrustedProxyNamesTheAddressThenNetworksAreHeldToIt() {
        KeyPair four = KeysPages.open(realm()).make(Map.of("userLabel", "four", "networks", "192.0.2.0/24"));
        KeyPair six = KeysPages.open(realm()).make(Map.of("userLabel", "six", "networks", "2001:db8::/32"));

        assertThat(four.tokenFrom(realm(), "192.0.2.7").status()).isEqualTo(200);
        assertThat(four.tokenFrom(realm(), "198.51.100.7").status()).isEqualTo(400);
        assertThat(four.tokenFrom(realm(), "2001:db8::7").status()).isEqualTo(400);
        assertThat(four.tokenFrom(realm(), "::ffff:192.0.2.7").status()).isEqualTo(200);
        assertThat(four.token(realm()).status()).isEqualTo(400);
        assertThat(six.tokenFrom(realm(), "2001:db8::7").status()).isEqualTo(200);
        assertThat(six.tokenFrom(realm(), "2001:db9::7").status()).isEqualTo(400);
        assertThat(six.tokenFrom(realm(), "nobody").status()).isEqualTo(400);
        assertThat(realm().events().ofType("CLIENT_LOGIN").toString()).contains("192.0.2.7");
    }

    @Test
    void whenTokensAreIssuedAndRefusedThenTheMetricsCountThem() {
        TestRealm realm = realm();
        double issued = counted("issued");
        double wrong = counted("access-key-proven");
        double malformed = counted("invalid_request");
        double scope = counted("invalid_scope");

        plain.token(realm).expect(200);
        plain.token(realm).expect(200);
        plain.withSecretOf(peppered).token(realm).expect(400);
        KeyPair.post(
                        realm.uri("/protocol/openid-connect/token"),
                        FormFields.encode(Map.of(
                                "grant_type",
                                "urn:rootguard:oauth:grant-type:access-key",
                                "client_id",
                                ROBOTS,
                                "client_secret",
                                ROBOTS)),
                        "")
                .expect(400);

        assertThat(counted("issued") - issued).isEqualTo(2);
        assertThat(counted("access-key-proven") - wrong).isEqualTo(1);
        assertThat(counted("invalid_request") - malformed).isEqualTo(1);
        assertThat(counted("invalid_scope") - scope).isZero();
    }

    @Test
    void whenOwnerAdministersTheServerThenTheTokenOfAnOrdinaryKeyDoesNot() {
        TestRealm master = server.realm("master");
        server.master()
                .post(
                        "/master/users",
                        Map.of(
                                "username",
                                "mara",
                                "enabled",
                                true,
                                "email",
                                "mara@example.org",
                                "firstName",
                                "Mara",
                                "lastName",
                                "Example",
                                "credentials",
                                List.of(Map.of("type", "password", "value", TestRealm.passwordOf("mara")))))
                .expect(201);
        server.master()
                .post(
                        "/master/users/" + master.userId("mara") + "/role-mappings/realm",
                        List.of(server.master().get("/master/roles/admin").json()))
                .expect(204);
        KeysPages.switchOn(master);
        String token = KeysPages.open(master, "mara").make("robot").accessToken(master);

        JsonNode claims = Jwt.claims(token);
        assertThat(claims.path("realm_access").path("roles").toString())
                .doesNotContain("\"admin\"")
                .doesNotContain("create-realm");
        assertThat(claims.path("resource_access").toString()).doesNotContain("-realm");
        assertThat(claims.path("aud").toString()).doesNotContain("-realm");
        assertThat(master.adminWith(token).get("/users").status()).isEqualTo(401);
        assertThat(realm().adminWith(token).get("/users").status()).isEqualTo(401);
    }

    private static TestRealm realm() {
        return server.realm(name);
    }

    private static ServerSettings proxied(String trusted) {
        return TestServer.settings().option("proxy-headers", "xforwarded").option("proxy-trusted-addresses", trusted);
    }

    private static double counted(String outcome) {
        String line = "root_guard_access_key_tokens_total{outcome=\"" + outcome + "\"";
        return Exchange.send(
                        HttpRequest.newBuilder(server.process().managementUri().resolve("/metrics")))
                .expect(200)
                .body()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .sum();
    }
}

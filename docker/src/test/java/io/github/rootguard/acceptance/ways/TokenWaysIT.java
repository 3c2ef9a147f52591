package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through the token endpoint and with tokens. */
@RootGuardServer
class TokenWaysIT {

    private static final String EXCHANGER = "exchanger";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static OidcClient exchanger;
    private static JsonNode old;
    private static JsonNode oldOffline;
    private static KeyPair key;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft -> draft.client(
                ClientDraft.service(EXCHANGER, EXCHANGER).attribute("standard.token.exchange.enabled", "true")));
        exchanger = OidcClient.confidential(realm.uri(""), EXCHANGER, EXCHANGER, realm.uri("/"));
        nameInTokensOf("account-console");
        old = passwordGrant("openid");
        oldOffline = passwordGrant("openid offline_access");
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        key = KeyPair.of(realm, NOMINEE);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("direct-grant")
    void whenPasswordIsRightThenRootGetsNoToken() {
        realm.service().password(ORDINARY_USER, People.OTTOS_PASSWORD, "openid").expect(200);

        Answers.refused(
                "direct-grant", realm.service().password(guarded.rootEmail(), guarded.rootPassword(), "openid"));
        Answers.refused(
                "direct-grant",
                OidcClient.open(realm.uri(""), "admin-cli", realm.uri("/"))
                        .password(NOMINEE, guarded.rootPassword(), "openid"));
        traces.expectNothingNew();
        JsonNode refusal = realm.events().ofType("LOGIN_ERROR").get(0);
        assertThat(refusal.path("userId").asText()).isEqualTo(guarded.rootId());
    }

    @Test
    @Proves("access-key")
    void whenRootHadAnAccessKeyThenItIsDead() {
        Answers.refused("access-key", key.token(realm));
        traces.expectNothingNew();
    }

    @Test
    @Proves("old-refresh-token")
    void whenRefreshTokenIsOlderThanTheClaimThenItIsDead() {
        Answers.refused(
                "old-refresh-token",
                realm.service().refresh(old.path("refresh_token").asText()));
        traces.expectNothingNew();
    }

    @Test
    @Proves("old-offline-token")
    void whenOfflineTokenIsOlderThanTheClaimThenItIsDead() {
        RestResponse ottos = realm.service().password(ORDINARY_USER, People.OTTOS_PASSWORD, "openid offline_access");
        realm.service().refresh(ottos.json().path("refresh_token").asText()).expect(200);

        Answers.refused(
                "old-offline-token",
                realm.service().refresh(oldOffline.path("refresh_token").asText()));
        traces.expectNothingNew();
    }

    @Test
    @Proves("offline-access")
    void whenRootAsksForOfflineAccessThenThereIsNone() {
        OidcClient console = guarded.accountConsole();
        Authorization ottos = console.authorization().with("scope", "openid offline_access");
        String code = People.answer(People.otto(new Http(), ottos.uri())).getOrDefault("code", "");
        console.exchange(ottos, code).expect(200);

        RootSignIn signIn = RootSignIn.begin(
                        new Http(), console, console.authorization().with("scope", "openid offline_access"))
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON);

        Answers.refused("offline-access", signIn.exchange());
        assertThat(realm.facts().sessions(guarded.rootId()))
                .extracting(SessionFact::offline)
                .containsOnly(false);
    }

    @Test
    @Proves("token-exchange")
    void whenApplicationExchangesRootsTokenThenItGetsNone() {
        exchange(ottosToken()).expect(200);
        String token = rootsToken();
        traces = Traces.of(guarded);

        Answers.refused("token-exchange", exchange(token));
        traces.expectNothingNew();
    }

    @Test
    @Proves("token-exchange-as-root")
    void whenSomebodyExchangesTheirTokenForOneOfRootThenThereIsNone() {
        Map<String, String> request = new LinkedHashMap<>(exchangeOf(ottosToken()));
        request.put("requested_subject", guarded.rootId());

        Answers.refused("token-exchange-as-root", exchanger.token(request));
        traces.expectNothingNew();
    }

    @Test
    @Proves("service-account")
    void whenServiceAccountIsNominatedThenThatIsRefused(Realms realms) {
        TestRealm plain = realms.example();
        plain.service().token(Map.of("grant_type", "client_credentials")).expect(200);

        Answer answer =
                Answers.of(plain.admin().post("/root-guard/nomination", Map.of("user", "service-account-reports")));

        assertThat(answer).isEqualTo(WaysIn.of("service-account").answer());
    }

    @Test
    @Proves("old-access-token")
    void whenAccessTokenIsOlderThanTheClaimThenItIsDead() {
        String token = old.path("access_token").asText();

        Answers.refused("old-access-token", realm.service().userinfo(token));
        assertThat(realm.service().introspect(token).expect(200).body()).isEqualTo("{\"active\":false}");
        account(token).expect(401);
        traces.expectNothingNew();
    }

    @Test
    @Proves("old-admin-token")
    void whenAdminTokenIsOlderThanTheClaimThenItIsDead() {
        AdminClient nora =
                realm.admin().as(TokenSource.fixed(old.path("access_token").asText()));

        Answers.refused("old-admin-token", nora.get("/users"));
    }

    @Test
    void whenRootHasASessionThenOnlyItsOwnTokenWorksAndOnlyForAMinute() {
        String token = rootsToken();
        guarded.accountConsole().userinfo(token).expect(200);
        account(token).expect(200);

        realm.clock().advance(Duration.ofSeconds(61));

        guarded.accountConsole().userinfo(token).expect(401);
        account(token).expect(401);
    }

    private static RestResponse account(String token) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/account"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token));
    }

    private static RestResponse exchange(String token) {
        return exchanger.token(exchangeOf(token));
    }

    private static Map<String, String> exchangeOf(String token) {
        return Map.of("grant_type", EXCHANGE, "subject_token", token, "subject_token_type", ACCESS_TOKEN_TYPE);
    }

    private static String rootsToken() {
        return guarded.signIn(new Http(), guarded.accountConsole())
                .otp(guarded.codes().next())
                .task("review", GuardedRealm.REASON)
                .tokens()
                .accessToken();
    }

    private static String ottosToken() {
        return RootSignIn.begin(new Http(), guarded.accountConsole())
                .login(People.OTTO, People.OTTOS_PASSWORD)
                .tokens()
                .accessToken();
    }

    private static JsonNode passwordGrant(String scope) {
        return realm.service()
                .password(NOMINEE, TestRealm.passwordOf(NOMINEE), scope)
                .expect(200)
                .json();
    }

    private static void nameInTokensOf(String clientId) {
        realm.admin()
                .post(
                        "/clients/" + realm.clientUuid(clientId) + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "exchanger",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", EXCHANGER, "access.token.claim", "true")))
                .expect(201);
    }
}

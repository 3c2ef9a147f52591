package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.FeatureServer;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways that are there only with a feature of Keycloak that is off by default. */
class FeatureWaysIT {

    private static final String EXCHANGER = "exchanger";
    private static final String LEGACY = "legacy";
    private static final String PARTNER = "partner";
    private static final String PARTNER_ISSUER = "https://partner.example.org";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";
    private static final String DELEGATION = "openid delegation:" + ADMINISTRATOR;

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");
    private static final SigningKey KEY = SigningKey.create();

    private static FeatureServer server;
    private static TestRealm realm;
    private static Wallet wallet;
    private static GuardedRealm guarded;
    private static String oldRefreshToken;
    private static URI oldOffer;

    private Traces traces;

    @BeforeAll
    static void guard() {
        server = FeatureServer.start("feature-ways");
        realm = server.server()
                .exampleRealm(draft -> draft.set("verifiableCredentialsEnabled", true)
                        .client(exchanger(EXCHANGER).attribute("standard.token.exchange.enabled", "true"))
                        .client(exchanger(LEGACY))
                        .client(Wallet.draft()));
        trustPartner();
        ExchangePermissions.of(realm, LEGACY).toIdentityProvider(PARTNER);
        nameInTokens(EXCHANGER, LEGACY);
        allowDelegation();
        wallet = Wallet.of(realm, List.of(NOMINEE, ORDINARY_USER));
        oldRefreshToken = wallet.refreshTokenFor(NOMINEE + "@example.org", TestRealm.passwordOf(NOMINEE));
        oldOffer = offer(NOMINEE);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    void whenFeaturesAreOnThenTheTableKnowsAllThatTheyOffer() {
        for (String spi : KnownWaysIT.SPIS) {
            assertThat(KnownWaysIT.offered(server.server().process(), spi))
                    .containsExactlyInAnyOrderElementsOf(KnownWaysIT.known(spi, true));
        }
    }

    @Test
    @Proves("token-exchange-v1")
    void whenApplicationExchangesRootsTokenThenItGetsNone() {
        legacy().token(exchange(ottosToken("openid"), "access_token", Map.of())).expect(200);
        String token = rootsToken("openid");
        traces = Traces.of(guarded);

        Answers.refused("token-exchange-v1", legacy().token(exchange(token, "access_token", Map.of())));
        traces.expectNothingNew();
    }

    @Test
    @Proves("delegation")
    void whenRootNamesWhoMayActThenTheyStillGetNoToken() {
        delegated(ottosToken(DELEGATION)).expect(200);
        String token = rootsToken(DELEGATION);
        traces = Traces.of(guarded);

        Answers.refused("delegation", delegated(token));
        traces.expectNothingNew();
    }

    @Test
    @Proves("token-exchange-v1-impersonation")
    void whenAdministratorExchangesTheirTokenForOneOfRootThenThereIsNone() {
        String eriks = eriksToken();
        legacy().token(exchange(eriks, "access_token", Map.of("requested_subject", ORDINARY_USER)))
                .expect(200);

        Answers.refused(
                "token-exchange-v1-impersonation",
                legacy().token(exchange(eriks, "access_token", Map.of("requested_subject", NOMINEE))));
        traces.expectNothingNew();
    }

    @Test
    @Proves("token-exchange-v1-naked")
    void whenClientAsksForATokenOfRootThenThereIsNone() {
        legacy().token(Map.of("grant_type", EXCHANGE, "requested_subject", ORDINARY_USER))
                .expect(200);

        Answers.refused(
                "token-exchange-v1-naked",
                legacy().token(Map.of("grant_type", EXCHANGE, "requested_subject", NOMINEE)));
        traces.expectNothingNew();
    }

    @Test
    @Proves("token-exchange-v1-external")
    void whenTokenOfAnIdentityProviderIsExchangedThenThereIsNoneOfRoot() {
        external(ORDINARY_USER).expect(200);

        Answers.refused("token-exchange-v1-external", external(NOMINEE));
        traces.expectNothingNew();
    }

    @Test
    @Proves("identity-assertion")
    void whenIdentityAssertionNamesRootThenThereIsNoToken() {
        assertion(ORDINARY_USER).expect(200);

        Answers.refused("identity-assertion", assertion(NOMINEE));
        traces.expectNothingNew();
    }

    @Test
    @Proves("pre-authorized-code")
    void whenCredentialIsOfferedToRootThenTheCodeGivesNoToken() {
        wallet.redeemOfferFor(ORDINARY_USER).expect(200);

        Answers.refused("pre-authorized-code", wallet.redeemOfferFor(NOMINEE));
        traces.expectNothingNew();
    }

    @Test
    @Proves("credential-refresh")
    void whenRefreshTokenForACredentialIsOlderThanTheClaimThenItIsDead() {
        wallet.refresh(wallet.refreshTokenFor(People.OTTO, People.OTTOS_PASSWORD))
                .expect(200);

        Answers.refused("credential-refresh", wallet.refresh(oldRefreshToken));
        traces.expectNothingNew();
    }

    @Test
    @Proves("old-credential-offer")
    void whenLinkToACredentialIsOlderThanTheClaimThenRootGetsNoOffer() {
        confirmed(offer(ORDINARY_USER)).expectPage("oid4vc-credential-offer");
        List<JsonNode> credentials = realm.facts().credentials(guarded.rootId()).toList();

        Answers.refused("old-credential-offer", confirmed(oldOffer));
        assertThat(realm.facts().credentials(guarded.rootId())).isEqualTo(credentials);
        traces.expectNothingNew();
    }

    private static RestResponse delegated(String token) {
        assertThat(SignedInRoot.claims(token).path("may_act").path("sub").asText())
                .isEqualTo(realm.userId(ADMINISTRATOR));
        return client(EXCHANGER)
                .token(exchange(
                        token,
                        "access_token",
                        Map.of("actor_token", eriksToken(), "actor_token_type", TOKEN_TYPE + "access_token")));
    }

    private static String eriksToken() {
        return legacy().password(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static String ottosToken(String scope) {
        Authorization start = GuardedRealm.accountConsole(realm).authorization().with("scope", scope);
        return token(start, People.otto(new Http(), start.uri()));
    }

    private static String rootsToken(String scope) {
        Authorization start = guarded.accountConsole().authorization().with("scope", scope);
        return token(
                start,
                RootSignIn.begin(new Http(), guarded.accountConsole(), start)
                        .login(guarded.rootEmail(), guarded.rootPassword())
                        .otp(guarded.codes().next())
                        .task("review", GuardedRealm.REASON)
                        .page());
    }

    private static String token(Authorization start, WebPage page) {
        WebPage last = page.pageId().equals("login-oauth-grant")
                ? page.form().with("accept", "Yes").submit()
                : page;
        return GuardedRealm.accountConsole(realm)
                .exchange(start, People.answer(last).getOrDefault("code", ""))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** The link in the mail by which an administrator offers a credential. */
    private static URI offer(String user) {
        Mailbox mailbox = server.server().mailbox();
        realm.admin()
                .put(
                        "/users/" + realm.userId(user)
                                + "/vc/credentials/send-credential-offer?client_id=account-console",
                        Map.of("credentialConfigurationId", Wallet.CREDENTIAL))
                .expect(204);
        Matcher link = LINK.matcher(
                mailbox.await(realm.name(), mail -> LINK.matcher(mail.text()).find())
                        .text());
        assertThat(link.find()).isTrue();
        return URI.create(link.group());
    }

    private static WebPage confirmed(URI link) {
        Http browser = new Http();
        WebPage question = browser.open(link).expectPage("info");
        String next = question.html().select("#kc-info-message a").attr("href");
        return browser.open(question.uri().resolve(next));
    }

    private static RestResponse external(String user) {
        Map<String, Object> claims = claims(user);
        claims.put("aud", PARTNER);
        claims.put("typ", "Bearer");
        String token = KEY.sign(Map.of("alg", "RS256", "typ", "JWT"), claims);
        return legacy().token(exchange(token, "jwt", Map.of("subject_issuer", PARTNER)));
    }

    private static RestResponse assertion(String user) {
        Map<String, Object> claims = claims(user);
        claims.put("aud", realm.uri("").toString());
        claims.put("client_id", EXCHANGER);
        String assertion = KEY.sign(Map.of("alg", "RS256", "typ", "oauth-id-jag+jwt"), claims);
        return client(EXCHANGER)
                .token(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion));
    }

    private static Map<String, Object> claims(String user) {
        long now = realm.clock().now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", PARTNER_ISSUER);
        claims.put("sub", "partner-" + user);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private static Map<String, String> exchange(String token, String type, Map<String, String> more) {
        Map<String, String> request = new LinkedHashMap<>(more);
        request.put("grant_type", EXCHANGE);
        request.put("subject_token", token);
        request.put("subject_token_type", TOKEN_TYPE + type);
        return request;
    }

    private static OidcClient legacy() {
        return client(LEGACY);
    }

    private static OidcClient client(String clientId) {
        return OidcClient.confidential(realm.uri(""), clientId, clientId, realm.uri("/"));
    }

    private static ClientDraft exchanger(String clientId) {
        return ClientDraft.service(clientId, clientId)
                .attribute("oauth2.jwt.authorization.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.idp", PARTNER);
    }

    private static void nameInTokens(String... clients) {
        for (String client : clients) {
            realm.admin()
                    .post(
                            "/clients/" + realm.clientUuid("account-console") + "/protocol-mappers/models",
                            Map.of(
                                    "name",
                                    client,
                                    "protocol",
                                    "openid-connect",
                                    "protocolMapper",
                                    "oidc-audience-mapper",
                                    "config",
                                    Map.of("included.client.audience", client, "access.token.claim", "true")))
                    .expect(201);
        }
    }

    /** Keycloak has a delegation confirmed by the user each time, and so only in clients that ask for consent. */
    private static void allowDelegation() {
        String console = "/clients/" + realm.clientUuid("account-console");
        JsonNode scopes = realm.admin().get("/client-scopes").expect(200).json();
        String delegation = StreamSupport.stream(scopes.spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals("delegation"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        realm.admin().put(console + "/optional-client-scopes/" + delegation, "").expect(204);
        realm.admin()
                .put(console, Map.of("clientId", "account-console", "consentRequired", true))
                .expect(204);
    }

    private static void trustPartner() {
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                PARTNER,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "config",
                                Map.ofEntries(
                                        Map.entry("authorizationUrl", PARTNER_ISSUER + "/auth"),
                                        Map.entry("tokenUrl", PARTNER_ISSUER + "/token"),
                                        Map.entry("clientId", PARTNER),
                                        Map.entry("clientSecret", PARTNER),
                                        Map.entry("issuer", PARTNER_ISSUER),
                                        Map.entry("disableUserInfo", "true"),
                                        Map.entry("validateSignature", "true"),
                                        Map.entry("useJwksUrl", "false"),
                                        Map.entry("jwtAuthorizationGrantEnabled", "true"),
                                        Map.entry("publicKeySignatureVerifier", KEY.publicKey()))))
                .expect(201);
        for (String user : List.of(NOMINEE, ORDINARY_USER)) {
            realm.admin()
                    .post(
                            "/users/" + realm.userId(user) + "/federated-identity/" + PARTNER,
                            Map.of("userId", "partner-" + user, "userName", user))
                    .expect(204);
        }
    }
}

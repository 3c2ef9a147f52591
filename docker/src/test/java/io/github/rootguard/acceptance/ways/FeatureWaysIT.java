package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.FeatureServer;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways that are there only with a feature of Keycloak that is off by default. */
class FeatureWaysIT {

    private static final String EXCHANGER = "exchanger";
    private static final String LEGACY = "legacy";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";
    private static final String DELEGATION = "openid delegation:" + ADMINISTRATOR;

    private static FeatureServer server;
    private static TestRealm realm;
    private static Partner partner;
    private static ConsoleTokens tokens;
    private static MailedLinks links;
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
        partner = Partner.trustedBy(realm);
        links = new MailedLinks(realm, server.server().mailbox());
        ExchangePermissions.of(realm, LEGACY).toIdentityProvider(Partner.ALIAS);
        tokens = new ConsoleTokens(realm);
        tokens.name(EXCHANGER, LEGACY);
        tokens.allowDelegation();
        wallet = Wallet.of(realm, List.of(NOMINEE, ORDINARY_USER));
        oldRefreshToken = wallet.refreshTokenFor(NOMINEE + "@example.org", TestRealm.passwordOf(NOMINEE));
        oldOffer = links.credentialOffer(NOMINEE);
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
        legacy().token(exchange(tokens.ofOtto("openid"), "access_token", Map.of()))
                .expect(200);
        String token = tokens.ofRoot(guarded, "openid");
        traces = Traces.of(guarded);

        Answers.refused("token-exchange-v1", legacy().token(exchange(token, "access_token", Map.of())));
        traces.expectNothingNew();
    }

    @Test
    @Proves("delegation")
    void whenRootNamesWhoMayActThenTheyStillGetNoToken() {
        delegated(tokens.ofOtto(DELEGATION)).expect(200);
        String token = tokens.ofRoot(guarded, DELEGATION);
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
        confirmed(links.credentialOffer(ORDINARY_USER)).expectPage("oid4vc-credential-offer");
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

    private static WebPage confirmed(URI link) {
        Http browser = new Http();
        WebPage question = browser.open(link).expectPage("info");
        String next = question.html().select("#kc-info-message a").attr("href");
        return browser.open(question.uri().resolve(next));
    }

    private static RestResponse external(String user) {
        String token = partner.sign("JWT", user, Map.of("aud", Partner.ALIAS, "typ", "Bearer"));
        return legacy().token(exchange(token, "jwt", Map.of("subject_issuer", Partner.ALIAS)));
    }

    private static RestResponse assertion(String user) {
        String assertion = partner.sign(
                "oauth-id-jag+jwt", user, Map.of("aud", realm.uri("").toString(), "client_id", EXCHANGER));
        return client(EXCHANGER)
                .token(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion));
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
                .attribute("oauth2.jwt.authorization.grant.idp", Partner.ALIAS);
    }
}

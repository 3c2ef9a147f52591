package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens about root that others signed. */
@RootGuardServer
class SignedTokenWaysIT {

    private static final String PARTNER = "partner";
    private static final String PARTNER_ISSUER = "https://partner.example.org";
    private static final String GATEWAY = "gateway";

    private static final SigningKey KEY = SigningKey.create();

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static String keyId;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft -> draft.client(ClientDraft.service(GATEWAY, GATEWAY)
                .attribute("oauth2.jwt.authorization.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.idp", PARTNER)
                .set("authorizationServicesEnabled", true)
                .set("standardFlowEnabled", true)
                .redirectUri("http://localhost/gateway")));
        Vault.openFor(realm, GATEWAY, realm.userId(ORDINARY_USER), realm.userId(NOMINEE));
        keyId = ownRealmKey();
        trustPartner();
        for (String user : List.of(NOMINEE, ORDINARY_USER)) {
            realm.admin()
                    .post(
                            "/users/" + realm.userId(user) + "/federated-identity/" + PARTNER,
                            Map.of("userId", "partner-" + user, "userName", user))
                    .expect(204);
        }
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("jwt-grant")
    void whenIdentityProviderAssertsRootThenThereIsNoToken() {
        assertion(ORDINARY_USER).expect(200);

        Answers.refused("jwt-grant", assertion(NOMINEE));
        traces.expectNothingNew();
    }

    @Test
    @Proves("stateless-token")
    void whenTokenHasNoSessionThenItIsNoTokenOfRoot() {
        String ottos = stateless(realm.userId(ORDINARY_USER));
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        portal.userinfo(ottos).expect(200);
        account(ottos).expect(200);
        assertThat(realm.service().introspect(ottos).json().path("active").asBoolean())
                .isTrue();

        String roots = stateless(guarded.rootId());

        Answers.refused("stateless-token", portal.userinfo(roots));
        assertThat(account(roots).status()).isIn(400, 401);
        assertThat(realm.admin().as(TokenSource.fixed(roots)).get("/users").status())
                .isIn(400, 401);
        RestResponse introspection = realm.service().introspect(roots);
        assertThat(introspection.json().path("active").asBoolean())
                .as(introspection.body())
                .isFalse();
        traces.expectNothingNew();
    }

    @Test
    @Proves("uma-claim-token")
    void whenApplicationAsksWithAnIdTokenOfRootThenThereAreNoPermissions() {
        SignedInRoot otto = RootSignIn.begin(new Http(), gateway())
                .login(People.OTTO, People.OTTOS_PASSWORD)
                .tokens();
        permissions(realm.userId(ORDINARY_USER), otto.sessionId()).expect(200);
        SignedInRoot root = guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        traces = Traces.of(guarded);

        Answers.refused("uma-claim-token", permissions(guarded.rootId(), root.sessionId()));
        traces.expectNothingNew();
    }

    private static RestResponse permissions(String userId, String sessionId) {
        Map<String, Object> claims = claims(userId);
        claims.put("iss", realm.uri("").toString());
        claims.put("typ", "ID");
        claims.put("azp", GATEWAY);
        claims.put("aud", GATEWAY);
        claims.put("sid", sessionId);
        return gateway()
                .token(Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:uma-ticket",
                        "audience",
                        GATEWAY,
                        "claim_token",
                        KEY.sign(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId), claims),
                        "claim_token_format",
                        "http://openid.net/specs/openid-connect-core-1_0.html#IDToken"));
    }

    private static OidcClient gateway() {
        return OidcClient.confidential(realm.uri(""), GATEWAY, GATEWAY, URI.create("http://localhost/gateway"));
    }

    private static RestResponse account(String token) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/account"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token));
    }

    private static String stateless(String userId) {
        Map<String, Object> claims = claims(userId);
        claims.put("iss", realm.uri("").toString());
        claims.put("typ", "Bearer");
        claims.put("azp", BROWSER_APPLICATION);
        claims.put("scope", "openid profile");
        claims.put("aud", List.of("account", "realm-management", SERVICE));
        claims.put("resource_access", Map.of("account", Map.of("roles", List.of("view-profile", "manage-account"))));
        return KEY.sign(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId), claims);
    }

    private static RestResponse assertion(String user) {
        Map<String, Object> claims = claims("partner-" + user);
        claims.put("iss", PARTNER_ISSUER);
        claims.put("aud", realm.uri("").toString());
        String assertion = KEY.sign(Map.of("alg", "RS256", "typ", "JWT"), claims);
        return gateway()
                .token(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion));
    }

    private static Map<String, Object> claims(String subject) {
        long now = realm.clock().now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private static String ownRealmKey() {
        realm.admin()
                .post(
                        "/components",
                        Map.of(
                                "name", "imported",
                                "providerId", "rsa",
                                "providerType", "org.keycloak.keys.KeyProvider",
                                "config", Map.of("privateKey", List.of(KEY.privateKey()), "priority", List.of("1"))))
                .expect(201);
        JsonNode keys = realm.admin().get("/keys").expect(200).json().path("keys");
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("publicKey").asText().equals(KEY.publicKey()))
                .findFirst()
                .orElseThrow()
                .path("kid")
                .asText();
    }

    private static void trustPartner() {
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                PARTNER,
                                "providerId",
                                "jwt-authorization-grant",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "issuer",
                                        PARTNER_ISSUER,
                                        "jwtAuthorizationGrantEnabled",
                                        "true",
                                        "useJwksUrl",
                                        "false",
                                        "publicKeySignatureVerifier",
                                        KEY.publicKey())))
                .expect(201);
    }
}

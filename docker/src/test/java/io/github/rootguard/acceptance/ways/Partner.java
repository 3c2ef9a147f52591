package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An identity provider that a realm trusts, and that says of users who they are, even of root. */
record Partner(TestRealm realm, SigningKey key) {

    static final String ALIAS = "partner";

    private static final String ISSUER = "https://partner.example.org";

    static Partner trustedBy(TestRealm realm) {
        SigningKey key = SigningKey.create();
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                ALIAS,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "config",
                                Map.ofEntries(
                                        Map.entry("authorizationUrl", ISSUER + "/auth"),
                                        Map.entry("tokenUrl", ISSUER + "/token"),
                                        Map.entry("clientId", ALIAS),
                                        Map.entry("clientSecret", ALIAS),
                                        Map.entry("issuer", ISSUER),
                                        Map.entry("disableUserInfo", "true"),
                                        Map.entry("validateSignature", "true"),
                                        Map.entry("useJwksUrl", "false"),
                                        Map.entry("jwtAuthorizationGrantEnabled", "true"),
                                        Map.entry("publicKeySignatureVerifier", key.publicKey()))))
                .expect(201);
        for (String user : List.of(NOMINEE, ORDINARY_USER)) {
            realm.admin()
                    .post(
                            "/users/" + realm.userId(user) + "/federated-identity/" + ALIAS,
                            Map.of("userId", "partner-" + user, "userName", user))
                    .expect(204);
        }
        return new Partner(realm, key);
    }

    /** A token of this type about a user of the realm. */
    String sign(String type, String user, Map<String, Object> more) {
        Map<String, Object> claims = claims(user);
        claims.putAll(more);
        return key.sign(Map.of("alg", "RS256", "typ", type), claims);
    }

    private Map<String, Object> claims(String user) {
        long now = realm.clock().now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", "partner-" + user);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}

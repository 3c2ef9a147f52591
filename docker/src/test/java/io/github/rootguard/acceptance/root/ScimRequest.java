package io.github.rootguard.acceptance.root;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request of SCIM (RFC 7644) that changes a user, with {@code {user}}, {@code {name}} and {@code {group}} in it. */
public enum ScimRequest {
    REPLACE("PUT", "/Users/{user}", user("{name}", "mallory-{name}@example.org", Map.of("id", "{user}"))),
    RENAME("PUT", "/Users/{user}", user("mallory-{name}", "{name}@example.org", Map.of("id", "{user}"))),
    DEACTIVATE("PATCH", "/Users/{user}", patch("replace", "active", false)),
    EMAIL(
            "PATCH",
            "/Users/{user}",
            patch("replace", "emails", List.of(Map.of("value", "mallory-{name}@example.org", "primary", true)))),
    NAME("PATCH", "/Users/{user}", patch("replace", "name.givenName", "Mallory")),
    DELETE("DELETE", "/Users/{user}", Map.of()),
    JOIN_GROUP("PATCH", "/Groups/{group}", patch("add", "members", List.of(Map.of("value", "{user}"))));

    private final String method;
    private final String path;
    private final String body;

    ScimRequest(String method, String path, Object body) {
        this.method = method;
        this.path = path;
        this.body = Json.write(body);
    }

    /** Lets administrators use SCIM by the service client: Keycloak wants a confidential client, and an audience. */
    public static void prepare(TestRealm realm) {
        realm.admin()
                .post(
                        "/clients/" + realm.clientUuid(SERVICE) + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "scim",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of(
                                        "included.custom.audience",
                                        realm.uri("/scim/v2").toString(),
                                        "access.token.claim",
                                        "true")))
                .expect(201);
    }

    /** Sends it as the everyday administrator of the realm, about this user. */
    public RestResponse send(TestRealm realm, String userId, String username, String groupId) {
        return call(
                realm,
                method,
                path.replace("{user}", userId).replace("{group}", groupId),
                body.replace("{user}", userId).replace("{name}", username));
    }

    /** Sends a request of one's own as the everyday administrator of the realm. */
    public static RestResponse call(TestRealm realm, String method, String path, String body) {
        String token = realm.service()
                .password(ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return Exchange.send(HttpRequest.newBuilder(URI.create(realm.uri("/scim/v2") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/scim+json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** The body of a user (RFC 7643 section 4.1) with everything that the realm asks for, and more members. */
    public static Map<String, Object> user(String username, String email, Map<String, Object> more) {
        Map<String, Object> user = new TreeMap<>(more);
        user.put("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"));
        user.put("userName", username);
        user.put("active", true);
        user.put("name", Map.of("givenName", "Any", "familyName", "Body"));
        user.put("emails", List.of(Map.of("value", email, "primary", true)));
        return user;
    }

    private static Map<String, Object> patch(String operation, String path, Object value) {
        return Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                "Operations",
                List.of(Map.of("op", operation, "path", path, "value", value)));
    }
}

package io.github.rootguard.acceptance.ways;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.List;
import java.util.Map;

/** Lets a client do what token exchange version 1 wants fine-grained admin permissions (version 1) for. */
final class ExchangePermissions {

    private final TestRealm realm;
    private final String server;
    private final String policy;

    private ExchangePermissions(TestRealm realm, String server, String policy) {
        this.realm = realm;
        this.server = server;
        this.policy = policy;
    }

    static ExchangePermissions of(TestRealm realm, String clientId) {
        // Keycloak makes the resource server of these permissions with the first of them.
        JsonNode users = realm.admin()
                .put("/users-management-permissions", Map.of("enabled", true))
                .expect(200)
                .json();
        String server = "/clients/" + realm.clientUuid("realm-management") + "/authz/resource-server";
        String policy = realm.admin()
                .post(
                        server + "/policy/client",
                        Map.of("name", clientId, "clients", List.of(realm.clientUuid(clientId))))
                .expect(201)
                .json()
                .path("id")
                .asText();
        ExchangePermissions permissions = new ExchangePermissions(realm, server, policy);
        permissions.grant(users, "impersonate");
        return permissions;
    }

    /** The client may exchange tokens that this identity provider issued. */
    void toIdentityProvider(String alias) {
        JsonNode reference = realm.admin()
                .put("/identity-provider/instances/" + alias + "/management/permissions", Map.of("enabled", true))
                .expect(200)
                .json();
        grant(reference, "token-exchange");
    }

    private void grant(JsonNode reference, String scope) {
        String path = server + "/permission/scope/"
                + reference.path("scopePermissions").path(scope).asText();
        ObjectNode permission = (ObjectNode) realm.admin().get(path).expect(200).json();
        permission.putArray("policies").add(policy);
        realm.admin().put(path, permission).expect(201);
    }
}

package io.github.rootguard.acceptance.ways;

import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.List;
import java.util.Map;

/** A resource server with one resource and people who may use it. */
final class Vault {

    private Vault() {}

    static void openFor(TestRealm realm, String clientId, String... users) {
        String server = "/clients/" + realm.clientUuid(clientId) + "/authz/resource-server";
        String door = realm.admin()
                .post(server + "/resource", Map.of("name", "door"))
                .expect(201)
                .json()
                .path("_id")
                .asText();
        String policy = realm.admin()
                .post(server + "/policy/user", Map.of("name", "known people", "users", List.of(users)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        realm.admin()
                .post(
                        server + "/permission/resource",
                        Map.of("name", "open", "resources", List.of(door), "policies", List.of(policy)))
                .expect(201);
    }
}

package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The role {@code realm-admin} of a realm other than master, and who has it. */
public final class Administration {

    private Administration() {}

    /** Whether the user has the role itself. */
    public static boolean has(TestRealm realm, String userId) {
        return StreamSupport.stream(
                        realm.admin()
                                .get(mappings(realm, userId))
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .anyMatch(role -> role.path("name").asText().equals("realm-admin"));
    }

    /** Takes the role away. */
    public static void take(TestRealm realm, String userId) {
        realm.admin().delete(mappings(realm, userId), List.of(role(realm))).expect(204);
    }

    private static Map<String, Object> role(TestRealm realm) {
        JsonNode role = realm.admin()
                .get("/clients/" + realm.clientUuid("realm-management") + "/roles/realm-admin")
                .expect(200)
                .json();
        return Map.of("id", role.path("id").asText(), "name", "realm-admin");
    }

    private static String mappings(TestRealm realm, String userId) {
        return "/users/" + userId + "/role-mappings/clients/" + realm.clientUuid("realm-management");
    }
}

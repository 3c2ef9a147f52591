package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An export over HTTP, without users and secrets, has the settings of root and nothing of the root user. */
@RootGuardServer
class ExportOverHttpIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Test
    void whenGuardedRealmIsImportedThenItsSettingsAreThereAndNobodyIsRoot(TestRealm realm, AdminClient master) {
        GuardedRealm guarded = GuardedRealm.claimUnder(
                realm, Map.of("session-max-minutes", 20, "allowed-networks", List.of("127.0.0.0/8")));
        String exported = realm.admin()
                .post("/partial-export?exportClients=true&exportGroupsAndRoles=true", "")
                .expect(200)
                .body();
        assertThat(exported).doesNotContain("state.", guarded.rootId());
        ObjectNode moved = (ObjectNode) Json.parse(withOtherIds(exported));
        String name = realm.name() + "-moved";
        moved.put("realm", name).remove("id");
        // An export over HTTP hides private keys.
        ((ObjectNode) moved.path("components")).remove("org.keycloak.keys.KeyProvider");
        assertThat(moved.path("components").path(ServerFacts.POLICY)).hasSize(1);

        master.post("", moved).expect(201);
        AdminClient there = master.in(name);
        try {
            JsonNode policy = there.get("/root-guard/policy").expect(200).json();
            assertThat(policy.path("session-max-minutes").asInt()).isEqualTo(20);
            assertThat(policy.path("allowed-networks")).hasSize(1);
            JsonNode status = there.get("/root-guard/status").expect(200).json();
            assertThat(status.path("state").asText()).isEqualTo("off");
            assertThat(status.path("intact").asBoolean()).isTrue();
        } finally {
            there.delete("").expect(204);
        }
    }

    /** The same realm as another server would have it; one database takes an id once. */
    private static String withOtherIds(String exported) {
        Map<String, String> others = new HashMap<>();
        return ID.matcher(exported)
                .replaceAll(id -> others.computeIfAbsent(
                        id.group(), known -> UUID.randomUUID().toString()));
    }
}

package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.SubmittedTab.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.FeatureServer;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tab "Root user" belongs to root once there is one, and the policy behind it cannot be reached by it. */
@RootGuardServer
class GuardedTabIT {

    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private static FeatureServer server;

    @BeforeAll
    static void start() {
        server = FeatureServer.start("root-user-tab");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whenRealmIsGuardedThenOnlyRootWithTheTaskChangesAnything() {
        TestRealm realm = server.server().exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        AdminClient everyday = realm.everydayAdmin();
        SubmittedTab tab = SubmittedTab.read(realm);
        SubmittedTab longer = tab.with("session-max-minutes", "20");
        String path = "/components/" + tab.component().path("id").asText();

        for (AdminClient administrator : List.of(everyday, realm.admin())) {
            assertThat(longer.refused(administrator)).contains("root user alone");
            assertThat(tab.with(NOMINEE, "otto").refused(administrator)).contains("root user, who alone nominates");
            assertThat(SubmittedTab.fresh(realm).with("mode", "monitor").refused(administrator))
                    .contains("Reload the page");
            assertThat(administrator
                            .delete(path)
                            .expect(403)
                            .json()
                            .path("error")
                            .asText())
                    .isEqualTo("root_only");
        }
        assertThat(realm.events().ofAdministrators())
                .filteredOn(event -> event.path("resourcePath").asText().equals("root-guard/policy"))
                .first()
                .satisfies(event -> assertThat(event.path("error").asText()).isEqualTo("root_only"));

        Http http = new Http();
        AdminClient reviewing = guarded.asRoot(guarded.signInFor(http, "review", GuardedRealm.REASON));
        assertThat(longer.refused(reviewing)).contains("the task change-root-policy does");
        AdminClient root = guarded.asRoot(guarded.changeTo(http, "change-root-policy"));
        assertThat(tab.with("allowed-networks", "192.0.2.0/24").refused(root)).contains("lock yourself out");
        assertThat(tab.with(NOMINEE, "otto").refused(root)).contains("the task transfer-root does");
        longer.save(root).expect(204);
        assertThat(setting(realm, "session-max-minutes")).isEqualTo("20");
        AdminClient leaving = guarded.asRoot(guarded.changeTo(http, "transfer-root"));
        assertThat(tab.with(NOMINEE, "otto").refused(leaving)).contains("the task change-root-policy does");
        SubmittedTab.read(realm).with(NOMINEE, "otto").save(leaving).expect(204);
        assertThat(realm.admin()
                        .get("/root-guard/status")
                        .json()
                        .at("/nomination/userId")
                        .asText())
                .isEqualTo(realm.userId("otto"));
    }

    @Test
    void whenComponentIsTurnedIntoAnotherThenItIsRefused() {
        TestRealm realm = server.server().exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON));
        ObjectNode tab = SubmittedTab.read(realm).component();
        String path = "/components/" + tab.path("id").asText();
        ObjectNode key = tab.deepCopy().put("providerType", KEYS).put("providerId", "rsa-generated");
        JsonNode keys = realm.admin().get("/components?type=" + KEYS).json();

        assertThat(root.put(path, key).expect(403).json().path("error").asText())
                .isEqualTo("root_task_forbidden");
        assertThat(realm.everydayAdmin().put(path, key).status()).isEqualTo(403);
        String first = keys.path(0).path("id").asText();
        assertThat(realm.everydayAdmin().put("/components/" + first, tab).status())
                .isEqualTo(403);

        assertThat(realm.admin().get("/components?type=" + KEYS).json()).isEqualTo(keys);
        assertThat(SubmittedTab.read(realm).component()).isEqualTo(tab);
    }

    @Test
    void whenRealmMovesThenTheCopyIsMadeFromThePolicyAlone(AdminClient withoutTabs) {
        TestRealm realm = server.server().exampleRealm();
        realm.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 20))
                .expect(200);
        ObjectNode moved = realm.admin()
                .post("/partial-export?exportClients=true&exportGroupsAndRoles=true", "")
                .expect(200)
                .json()
                .deepCopy();
        String name = realm.name() + "-moved";
        moved.put("realm", name).remove("id");
        // An export over HTTP hides private keys.
        ((ObjectNode) moved.path("components")).remove(KEYS);
        JsonNode copy = moved.at("/components/" + SubmittedTab.TYPE + "/0/config");
        assertThat(copy.path("session-max-minutes").path(0).asText()).isEqualTo("20");
        ((ObjectNode) copy).putArray("session-max-minutes").add("60");

        withoutTabs.post("", moved).expect(201);
        assertThat(withoutTabs
                        .in(name)
                        .get("/components?type=" + SubmittedTab.TYPE)
                        .json())
                .isEmpty();
        withoutTabs.in(name).delete("").expect(204);

        // What is exported has its ids, which one database takes once.
        server.server().master().in(realm.name()).delete("").expect(204);
        server.server().master().post("", moved).expect(201);
        TestRealm here = server.server().realm(name);
        assertThat(setting(here, "session-max-minutes")).isEqualTo("20");
        assertThat(SubmittedTab.all(here))
                .extracting(shown -> shown.at("/config/session-max-minutes/0").asText())
                .containsOnly("20");
    }

    private static String setting(TestRealm realm, String key) {
        return SubmittedTab.policy(realm).path(key).asText();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.Tampering;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The policy names a user who was deleted behind the server's back: nobody is root, and nobody takes the place. */
@RootGuardServer
class OrphanedRealmIT {

    private static final String NOMINATION = "/root-guard/nomination";
    private static final String LOST = "lost";

    @Test
    void whenRootDoesNotExistThenStatusSaysOrphaned(TestRealm realm, Http http) {
        orphan(realm, http);

        JsonNode status = status(realm);
        assertThat(status.path("state").asText()).isEqualTo("orphaned");
        assertThat(status.path("intact").asBoolean()).isTrue();
        assertThat(status.has("rootUserId")).isFalse();
    }

    @Test
    void whenRealmIsOrphanedThenRefusalsSaySo(TestRealm realm, Http http) {
        orphan(realm, http);

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin(), realm.adminAs(ORDINARY_USER))) {
            for (RestResponse answer : List.of(
                    anybody.put("/root-guard/policy", Map.of()),
                    anybody.post(NOMINATION, Map.of("user", ORDINARY_USER)),
                    anybody.delete(NOMINATION),
                    anybody.post("/root-guard/retirement", Map.of()))) {
                assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("root_only");
                assertThat(answer.json().path("error_description").asText())
                        .contains("orphaned", "opens the realm for recovery");
            }
        }
        assertThat(status(realm).path("state").asText()).isEqualTo("orphaned");
    }

    @Test
    void whenRealmIsOrphanedThenItStaysClosedToAdministrators(TestRealm realm, Http http) {
        orphan(realm, http);

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin())) {
            for (RestResponse answer : List.of(
                    anybody.delete("/authentication/required-actions/root-guard-gate"),
                    anybody.put("", Map.of("loginWithEmailAllowed", false)),
                    anybody.delete(""))) {
                assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("root_only");
                assertThat(answer.json().path("error_description").asText()).contains("orphaned");
            }
        }
        assertThat(status(realm).path("gate").toString()).doesNotContain("false");
    }

    @Test
    void whenSomebodyWantsTheIdOfRootThenNobodyGetsIt(TestRealm realm, Http http) {
        GuardedRealm guarded = orphan(realm, http);
        Map<String, Object> user = Map.of("id", guarded.rootId(), "username", "mallory", "enabled", true);

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin())) {
            RestResponse imported = anybody.post("/partialImport", Tampering.overwriting(user));
            assertThat(imported.status()).as(imported.body()).isBetween(400, 499);
            anybody.post("/users", user);
        }

        realm.admin().get("/users/" + guarded.rootId()).expect(404);
        assertThat(status(realm).path("state").asText()).isEqualTo("orphaned");
    }

    @Test
    void whenRootWasSignedInThenItsTokensAreDead(TestRealm realm, Http http) {
        GuardedRealm guarded = orphan(realm, http);

        guarded.first().client().refresh(guarded.first().refreshToken()).expect(400);
        guarded.asRoot(guarded.first()).get("/root-guard/status").expect(401);
    }

    @Test
    void whenOperatorOpensTheRealmThenClaimRepairsIt() {
        KeycloakHome home = TestServer.home("orphaned");
        try (OwnServer server = OwnServer.start(
                "orphaned",
                home,
                TestServer.settings().option("spi-root-guard-policy--default--recovery-realm", LOST))) {
            TestRealm realm = server.exampleRealm(LOST);
            orphan(realm, new Http());
            assertThat(status(realm).path("state").asText()).isEqualTo("orphaned");

            Nominated otto = Nominated.by(realm.everydayAdmin(), realm, ORDINARY_USER);
            assertThat(otto.signIn(new Http()).page().text()).doesNotContain("has a root user already");
            GuardedRealm repaired = GuardedRealm.claim(otto, new Http());

            assertThat(status(realm).path("state").asText()).isEqualTo("guarded");
            assertThat(status(realm).path("rootUserId").asText()).isEqualTo(repaired.rootId());
            repaired.asRoot(repaired.signInFor(new Http(), "change-root-policy", REASON))
                    .put("/root-guard/policy", Map.of())
                    .expect(200);
        } finally {
            home.delete();
        }
    }

    private static GuardedRealm orphan(TestRealm realm, Http http) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);
        realm.facts().deleteUser(guarded.rootId());
        return guarded;
    }

    private static JsonNode status(TestRealm realm) {
        return realm.status();
    }
}

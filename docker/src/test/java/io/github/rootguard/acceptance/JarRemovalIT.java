package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that runs for a while without the JAR, on the same database, as after a bad deployment. */
class JarRemovalIT {
    private static final String NEW_PASSWORD = "set while nobody was watching";

    private static KeycloakHome guardedHome;
    private static KeycloakHome plainHome;
    private static OwnServer server;

    private static GuardedRealm kept;
    private static GuardedRealm weakened;
    private static KeyPair key;
    private static String passwordCheckBefore;
    private static JsonNode statusBefore;
    private static JsonNode policyBefore;
    private static JsonNode keysBefore;
    private static JsonNode activityBefore;
    private static JsonNode activityAfter;

    private static RestResponse statusMeanwhile;
    private static RestResponse keyMeanwhile;
    private static RestResponse ordinaryMeanwhile;

    @BeforeAll
    static void removeAndPutBack() {
        guardedHome = TestServer.home("jar-there");
        plainHome = TestServer.plainHome("jar-removed");
        Path database = guardedHome.directory().resolve("data").resolve("shared");
        try (OwnServer before = start("jar-there", guardedHome, database)) {
            kept = claim(before);
            weakened = claim(before);
            key = KeyPair.of(kept.realm(), ORDINARY_USER);
            passwordCheckBefore = passwordCheck();
            statusBefore = status(kept);
            policyBefore = get(kept, "/policy");
            keysBefore = get(kept, "/access-keys");
            activityBefore = get(kept, "/activity");
        }
        try (OwnServer without = start("jar-removed", plainHome, database)) {
            TestRealm realm = without.realm(kept.realm().name());
            statusMeanwhile = realm.admin().get("/root-guard/status");
            keyMeanwhile = key.token(realm);
            ordinaryMeanwhile = realm.service().password(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER), "openid");
            weaken(without.realm(weakened.realm().name()));
        }
        server = start("jar-there", guardedHome, database);
        kept = kept.on(server.realm(kept.realm().name()));
        weakened = weakened.on(server.realm(weakened.realm().name()));
        activityAfter = get(kept, "/activity");
    }

    @AfterAll
    static void stop() {
        server.close();
        guardedHome.delete();
        plainHome.delete();
    }

    @Test
    void whenJarIsGoneThenMonitoringSeesItAndOrdinaryUsersGoOn() {
        assertThat(statusMeanwhile.status()).isEqualTo(404);
        assertThat(keyMeanwhile.status()).isEqualTo(404);
        assertThat(ordinaryMeanwhile.status()).isEqualTo(200);
    }

    @Test
    void whenJarIsBackThenRealmIsGuardedAsBefore() {
        assertThat(status(kept)).isEqualTo(statusBefore);
        assertThat(get(kept, "/policy")).isEqualTo(policyBefore);
        assertThat(get(kept, "/access-keys")).isEqualTo(keysBefore);
        assertThat(activityAfter).isEqualTo(activityBefore);
        assertThat(kept.realm()
                        .everydayAdmin()
                        .put("/users/" + kept.rootId(), Map.of("firstName", "Mallory"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whenJarIsBackThenRootSignsInWithPasswordAndAuthenticator() {
        SignedInRoot root = kept.signInFor(new Http(), "review", GuardedRealm.REASON);

        kept.asRoot(root).get("/users").expect(200);
    }

    @Test
    void whenJarIsBackThenAccessKeysWork() {
        key.token(kept.realm()).expect(200);
    }

    @Test
    void whenRootWasWeakenedMeanwhileThenChecksTellAndNobodySignsInWithThat() {
        RootSignIn signIn = RootSignIn.begin(new Http(), weakened.adminConsole());

        signIn.login(weakened.rootEmail(), NEW_PASSWORD);

        assertThat(signIn.page().pageId()).startsWith("root-guard-");
        assertThat(weakened.realm().facts().sessions(weakened.rootId())).isEmpty();
        assertThat(weakened.realm()
                        .service()
                        .password(weakened.rootEmail(), NEW_PASSWORD, "openid")
                        .status())
                .isEqualTo(400);
        assertThat(passwordCheckBefore).isEqualTo("pass");
        assertThat(passwordCheck()).isNotEqualTo("pass");
    }

    private static String passwordCheck() {
        for (JsonNode check : get(weakened, "/checks").path("checks")) {
            if (check.path("id").asText().equals("RG-13")) {
                return check.path("status").asText();
            }
        }
        throw new AssertionError("No check of the password");
    }

    private static GuardedRealm claim(OwnServer on) {
        TestRealm realm = on.exampleRealm();
        realm.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 10))
                .expect(200);
        return GuardedRealm.claimAndSignOut(realm);
    }

    /** What no administrator can do while the JAR is there. */
    private static void weaken(TestRealm realm) {
        String user = "/users/" + weakened.rootId();
        for (JsonNode credential : realm.admin().get(user + "/credentials").json()) {
            if (!credential.path("type").asText().equals("password")) {
                realm.admin()
                        .delete(user + "/credentials/" + credential.path("id").asText())
                        .expect(204);
            }
        }
        realm.admin()
                .put(user + "/reset-password", Map.of("type", "password", "value", NEW_PASSWORD, "temporary", false))
                .expect(204);
        ObjectNode root = realm.admin().get(user).expect(200).json().deepCopy();
        root.set("requiredActions", root.arrayNode());
        realm.admin().put(user, root).expect(204);
    }

    /** Without what waits to be sent, which changes by itself. */
    private static JsonNode status(GuardedRealm guarded) {
        return get(guarded, "/status").<ObjectNode>deepCopy().without("alerts");
    }

    private static JsonNode get(GuardedRealm guarded, String path) {
        return guarded.realm().admin().get("/root-guard" + path).expect(200).json();
    }

    private static OwnServer start(String name, KeycloakHome home, Path database) {
        ServerSettings settings = TestServer.settings()
                .option("db-url", "jdbc:h2:file:" + database.toAbsolutePath() + ";NON_KEYWORDS=VALUE");
        return OwnServer.start(name, home, settings);
    }
}

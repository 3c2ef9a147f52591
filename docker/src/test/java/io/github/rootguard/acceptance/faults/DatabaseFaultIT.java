package io.github.rootguard.acceptance.faults;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server whose log file cannot be written, because its disk is full, and whose database goes away for a while. Nothing
 * is open meanwhile.
 */
class DatabaseFaultIT {

    /** Linux has a file for this: whatever is written to it fails for want of space. */
    private static final String FULL_DISK = "/dev/full";

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static Postgres postgres;
    private static KeycloakHome home;
    private static OwnServer server;

    @BeforeAll
    static void start() {
        home = TestServer.homeWithOptions("faults", Postgres.BUILD_OPTIONS);
        postgres = Postgres.start(home.directory().resolveSibling("faults-data"), Map.of());
        server = OwnServer.start(
                "faults",
                home,
                postgres.database(
                        TestServer.settings().option("log", "console,file").option("log-file", FULL_DISK)));
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
        home.delete();
    }

    @Test
    void whenDatabaseIsGoneThenNothingIsOpenAndAllIsAsBeforeWhenItIsBack() {
        TestRealm realm = server.exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        KeyPair good = KeyPair.of(realm, ORDINARY_USER);
        KeyPair off = KeyPair.of(realm, "erik");
        realm.admin()
                .put("/root-guard/access-keys/" + off.id(), Map.of("status", "inactive"))
                .expect(200);
        AdminClient erik = realm.everydayAdmin();
        SignedInRoot session = guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON);
        guarded.asRoot(session).put("/root-guard/policy", Map.of()).expect(200);
        String policy = erik.get("/root-guard/policy").expect(200).body();
        String root = erik.get("/users/" + guarded.rootId()).expect(200).body();

        postgres.stop();
        expectClosed(guarded, session, erik, off);
        forgetRealms(realm);
        expectClosed(guarded, session, erik, off);
        postgres.resume();

        Await.value(
                "database",
                RECOVERY,
                () -> Optional.of(erik)
                        .filter(admin ->
                                answers(() -> admin.get("/root-guard/status").status() == 200)));
        assertThat(erik.get("/root-guard/status").json().path("state").asText()).isEqualTo("guarded");
        assertThat(erik.get("/root-guard/policy").expect(200).body()).isEqualTo(policy);
        assertThat(erik.get("/users/" + guarded.rootId()).expect(200).body()).isEqualTo(root);
        erik.put("/users/" + guarded.rootId(), Map.of("enabled", false)).expect(403);
        off.token(realm).expect(400);
        good.token(realm).expect(200);
        Mailbox mailbox = server.mailbox();
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        assertThat(realm.facts().sessions(guarded.rootId())).hasSize(1);
        // An alert that was on its way when the database went belongs to that try for two minutes, and others wait for
        // it.
        realm.clock().advance(Duration.ofMinutes(3));
        mailbox.await(realm.name(), mail -> mail.subject().startsWith("Root user signed in"));
    }

    @Test
    void whenLogCannotBeWrittenThenRefusalsHappenAndAreRecorded() {
        TestRealm realm = server.exampleRealm();
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        realm.everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("enabled", false))
                .expect(403);
        guarded.signIn(new Http()).otp("000000").page().expectPage("root-guard-challenge");

        assertThat(realm.events().ofAdministrators())
                .anyMatch(event -> event.path("error").asText().contains("root_only"));
        assertThat(realm.events().ofUsers())
                .anyMatch(event ->
                        event.path("details").path("policy_rule").asText().contains("factor-proven"));
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    private static void expectClosed(GuardedRealm guarded, SignedInRoot session, AdminClient erik, KeyPair off) {
        TestRealm realm = guarded.realm();
        assertThat(succeeds(() -> erik.put("/users/" + guarded.rootId(), Map.of("enabled", false))
                        .status()))
                .isFalse();
        assertThat(succeeds(() -> erik.put("/root-guard/policy", Map.of()).status()))
                .isFalse();
        assertThat(succeeds(() -> guarded.asRoot(session)
                        .put("/root-guard/policy", Map.of())
                        .status()))
                .isFalse();
        assertThat(succeeds(() -> erik.post("/users/" + guarded.rootId() + "/impersonation", "{}")
                        .status()))
                .isFalse();
        assertThat(succeeds(() -> off.token(realm).status())).isFalse();
        assertThat(succeeds(() -> realm.service()
                        .password(guarded.rootEmail(), guarded.rootPassword(), "openid")
                        .status()))
                .isFalse();
        assertThat(answers(() -> !guarded.signInFor(new Http(), "review", GuardedRealm.REASON)
                        .accessToken()
                        .isEmpty()))
                .isFalse();
        assertThat(server.process().isAlive()).isTrue();
    }

    /** The next request has to read the realm anew, which it cannot; what answers this one is cleared before it needs it. */
    private static void forgetRealms(TestRealm realm) {
        answers(() -> {
            realm.facts().clearRealmCache();
            return true;
        });
    }

    private interface Status {
        int of();
    }

    /** A server error may also end the connection; any other answer than a status would be a fault of the test. */
    private static boolean succeeds(Status status) {
        try {
            return status.of() < 400;
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private interface Question {
        boolean answer();
    }

    private static boolean answers(Question question) {
        try {
            return question.answer();
        } catch (AssertionError | UncheckedIOException refused) {
            return false;
        }
    }
}

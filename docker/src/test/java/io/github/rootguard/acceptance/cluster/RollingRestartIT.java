package io.github.rootguard.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.ClusterKeys;
import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The nodes of a cluster are restarted one after the other, and nothing is lost. With the system property
 * {@code root-guard.previous-jar} the nodes start with that JAR and get the shipped one in exchange, so that both are in
 * the cluster for a while: {@code bin/check-rolling-restart}.
 */
@TestMethodOrder(OrderAnnotation.class)
class RollingRestartIT {
    private static final Path SHIPPED = TestServer.shippedJar();
    private static final Path BEFORE = TestServer.previousJar();

    private static TwoNodes nodes;
    private static Object workingMail;

    /** Root with a live session, and alerts that cannot be delivered for now. */
    private static GuardedRealm guarded;

    private static Http browser;
    private static SignedInRoot session;
    private static PendingClaim claim;
    private static ClusterKeys keys;
    private static KeyPair key;

    @BeforeAll
    static void begin() {
        nodes = TwoNodes.start(BEFORE);
        TestRealm realm = nodes.realmAtFront();
        workingMail = realm.representation().path("smtpServer");
        realm.update(Map.of("smtpServer", Map.of("host", "localhost", "port", "1", "from", "realm@example.org")));
        claim = PendingClaim.in(nodes.realmAtFront());
        TestRealm owners = nodes.realmAtFront();
        keys = new ClusterKeys(owners, owners);
        key = keys.make(List.of("robot")).get(0);
        browser = new Http();
        guarded = GuardedRealm.claim(realm, browser);
        session = guarded.first();
        assertThat(pending()).isPositive();
    }

    @AfterAll
    static void end() {
        nodes.close();
    }

    @Test
    @Order(1)
    void whenFirstNodeIsRestartedThenItGoesOnWithWhatTheOtherKept() {
        nodes.restart(nodes.one(), SHIPPED);

        assertNothingIsLost();
    }

    @Test
    @Order(2)
    void whenNodesAreNotYetAlikeThenEachReadsWhatTheOtherWrites() {
        TestRealm owners = keys.one();
        nodes.turnTo(nodes.one());
        KeyPair made = keys.make(List.of("made by the first")).get(0);
        owners.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 20))
                .expect(200);
        GuardedRealm root = GuardedRealm.claim(nodes.realmAtFront(), new Http());

        nodes.turnTo(nodes.two());
        made.token(owners).expect(200);
        assertThat(maxMinutes(owners)).isEqualTo(20);
        root.asRoot(root.first()).get("/root-guard/policy").expect(200);
        root.endSessions();
        SignedInRoot again = root.signInFor(new Http(), GuardedRealm.FIRST_TASK, GuardedRealm.REASON);
        keys.switchTo(owners, made, "inactive");
        owners.admin()
                .put("/root-guard/policy", Map.of("session-max-minutes", 25))
                .expect(200);

        nodes.turnTo(nodes.one());
        assertThat(maxMinutes(owners)).isEqualTo(25);
        assertThat(made.token(owners).status()).isEqualTo(400);
        root.asRoot(again).get("/root-guard/policy").expect(200);
        assertThat(root.realm().admin().get("/root-guard/activity").expect(200).json())
                .hasSize(2);
        assertNothingIsLost();
    }

    @Test
    @Order(3)
    void whenSecondNodeIsRestartedThenNothingIsLost() {
        nodes.restart(nodes.two(), SHIPPED);

        assertNothingIsLost();
    }

    @Test
    @Order(4)
    void whenAllAreRestartedThenTheClaimGoesOnAndTheAlertsAreDelivered() {
        SignedInRoot root = claim.confirm()
                .task(GuardedRealm.FIRST_TASK, GuardedRealm.REASON)
                .tokens();
        claim.realm().adminWith(root.accessToken()).get("/root-guard/policy").expect(200);

        guarded.realm()
                .everydayAdmin()
                .put("", Map.of("smtpServer", workingMail))
                .expect(204);
        // Whether it is used or not, the session ends within this time.
        guarded.realm().clock().advance(Duration.ofMinutes(30));
        guarded.realm().facts().runTimer("root-guard-alerts");
        Await.value(
                "end of the queue",
                Duration.ofSeconds(20),
                () -> pending() == 0 ? Optional.of(true) : Optional.empty());
        assertThat(session(session)).isFalse();
    }

    private static void assertNothingIsLost() {
        assertThat(session(session)).as("the session of root").isTrue();
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
        assertThat(pending()).as("alerts that wait").isPositive();
        key.token(keys.one()).expect(200);
        assertThat(KilledBeforeCommitIT.status(claim.realm())).isEqualTo("nominated");
    }

    /** Whether the session still gives access tokens, and these open what root may do. */
    private static boolean session(SignedInRoot root) {
        String token = root.client()
                .refresh(root.refreshToken())
                .json()
                .path("access_token")
                .asText();
        return !token.isEmpty()
                && guarded.realm().adminWith(token).get("/root-guard/policy").status() == 200;
    }

    private static int pending() {
        return guarded.realm().status().path("alerts").path("pending").asInt();
    }

    private static int maxMinutes(TestRealm realm) {
        return realm.admin()
                .get("/root-guard/policy")
                .expect(200)
                .json()
                .path("session-max-minutes")
                .asInt();
    }
}

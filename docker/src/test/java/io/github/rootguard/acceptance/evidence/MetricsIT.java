package io.github.rootguard.acceptance.evidence;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What monitoring reads beside Keycloak's own metrics. */
@RootGuardServer
class MetricsIT {

    private static final String DECISIONS = "root_guard_decisions_total";
    private static final String WAITING = "root_guard_guesses_refused_total{reason=\"wait\"}";
    private static final String SESSIONS = "root_guard_root_sessions_total";

    @Test
    void whenRootSignsInAndOthersAreRefusedThenItIsCounted(TestRealm realm, KeycloakServer server) {
        double before = value(server, SESSIONS);

        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
        guarded.signIn(new Http()).otp("000000");
        realm.everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("enabled", false))
                .expect(403);
        realm.everydayAdmin().put("/root-guard/policy", Map.of()).expect(403);
        realm.adminAs(ORDINARY_USER).post("/root-guard/repair", Map.of()).expect(403);

        assertThat(value(server, SESSIONS) - before).isEqualTo(2);
        assertThat(decisions(server, realm))
                .contains(
                        // The nomination and two sign-ins.
                        decision(realm, "none", "permit", 3),
                        decision(realm, "factor-proven", "deny", 1),
                        decision(realm, "root-only-operation", "deny", 3))
                .noneMatch(line -> line.contains("root-account-shield"));
    }

    @Test
    void whenPeopleGuessThenMonitoringSeesWhoWaitsAndWhatIsPending(TestRealm realm, KeycloakServer server) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        RootSignIn signIn = guarded.signIn(new Http());
        double waiting = value(server, WAITING);

        for (int wrong = 0; wrong < 5; wrong++) {
            signIn.otp("000000");
        }
        guarded.signIn(new Http()).otp("000000");
        for (int wrong = 0; wrong < 3; wrong++) {
            new KeyPair("key " + wrong, "secret").token(realm).expect(400);
        }

        assertThat(value(server, WAITING)).isEqualTo(waiting + 1);
        assertThat(value(server, "root_guard_access_key_failures")).isGreaterThanOrEqualTo(4);
        assertThat(metrics(server)).anyMatch(line -> line.matches("root_guard_alerts_pending [0-9.E]+"));

        realm.clock().advance(Duration.ofHours(1));
        realm.facts().runTimer("root-guard-wrong-access-keys");
        assertThat(value(server, "root_guard_access_key_failures")).isZero();
    }

    private static List<String> decisions(KeycloakServer server, TestRealm realm) {
        return metrics(server)
                .filter(line -> line.startsWith(DECISIONS + "{") && line.contains("realm=\"" + realm.name() + "\""))
                .toList();
    }

    private static String decision(TestRealm realm, String rule, String outcome, int times) {
        return DECISIONS
                + "{outcome=\"%s\",realm=\"%s\",rule=\"%s\"} %d.0".formatted(outcome, realm.name(), rule, times);
    }

    /** The value of a counter; 0 for one that has not counted yet. */
    private static double value(KeycloakServer server, String counter) {
        return metrics(server)
                .filter(line -> line.startsWith(counter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Stream<String> metrics(KeycloakServer server) {
        return Exchange.send(HttpRequest.newBuilder(server.managementUri().resolve("/metrics")))
                .expect(200)
                .body()
                .lines();
    }
}

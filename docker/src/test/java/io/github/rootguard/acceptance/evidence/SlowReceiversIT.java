package io.github.rootguard.acceptance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestVault;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail servers and receivers of web hooks that take a connection and never come to an end. */
@RootGuardServer
class SlowReceiversIT {

    /** Much shorter than what a delivery to a server that hangs takes. */
    private static final Duration PROMPT = Duration.ofSeconds(8);

    @Test
    void whenMailServerHangsThenRootSignsInAndOtherRealmsAreTold(Realms realms, Mailbox mailbox) {
        TestRealm slow = realms.example();
        TestRealm other = realms.example();
        GuardedRealm inSlow = GuardedRealm.claimUnder(
                slow, Map.of("alert-emails", List.of("one@example.org", "two@example.org", "three@example.org")));
        GuardedRealm inOther = GuardedRealm.claimAndSignOut(other);
        try (HangingServer mail = HangingServer.silent()) {
            slow.update(Map.of(
                    "smtpServer",
                    Map.of("host", "localhost", "port", String.valueOf(mail.port()), "from", "realm@example.org")));
            Await.value("empty queue", Duration.ofSeconds(20), () -> empty(other));

            long start = System.nanoTime();
            inSlow.signInFor(new Http(), "review", GuardedRealm.REASON);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
            Await.value("delivery that hangs", PROMPT, () -> Optional.of(mail).filter(each -> each.connections() > 0));

            start = System.nanoTime();
            other.everydayAdmin()
                    .put("/users/" + inOther.rootId(), Map.of("enabled", false))
                    .expect(403);
            mailbox.await(other.name(), each -> each.subject().startsWith("Attempt refused"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
            assertThat(pending(slow)).isPositive();
        }
    }

    @Test
    void whenWebhookDripsThenTheAlertWaitsAndIsSentWhenTheReceiverIsWell(TestRealm realm, KeycloakServer server) {
        long from = server.log().toFile().length();
        TestVault.put(realm, "alerts", "the key of the alerts");
        try (HangingServer receiver = HangingServer.dripping("HTTP/1.1 204 No Content\r\nX-Slow: ");
                WebhookReceiver well = new WebhookReceiver()) {
            GuardedRealm guarded = GuardedRealm.claimUnder(
                    realm,
                    Map.of(
                            "alert-webhook",
                            "http://localhost:" + receiver.port() + "/alerts",
                            "alert-webhook-secret",
                            "${vault.alerts}"));
            int tried = Await.value(
                    "delivery that hangs",
                    Duration.ofSeconds(20),
                    () -> Optional.of(receiver.connections()).filter(count -> count > 0));

            guarded.changePolicy(policy -> policy.put("alert-webhook", well.url()));

            // The one that hangs is given up after 15 s, and tried again, elsewhere now, after another 30 s.
            Await.value(
                    "end of the delivery that hangs",
                    Duration.ofSeconds(25),
                    () -> Optional.of(LogTail.since(server.log(), from))
                            .filter(log -> log.contains("could not be delivered to WEBHOOK")));
            realm.clock().advance(Duration.ofMinutes(1));
            well.await(each -> each.type().endsWith("policy-changed"));
            assertThat(receiver.connections()).isEqualTo(tried);
        }
    }

    private static Optional<Boolean> empty(TestRealm realm) {
        return Optional.of(pending(realm) == 0).filter(none -> none);
    }

    private static int pending(TestRealm realm) {
        return realm.status().path("alerts").path("pending").asInt();
    }
}

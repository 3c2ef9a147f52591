package io.github.rootguard.acceptance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestVault;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts that are posted. */
@RootGuardServer
class WebhookIT {
    private static final String KEY = "the key of the alerts";
    private static final String PREFIX = "io.github.rootguard.";

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void whenRootSignsInThenTheReceiverGetsSignedEventsInOrder(TestRealm realm) {
        GuardedRealm guarded = claim(realm);

        WebhookReceiver.Delivery opened = receiver.await(each -> each.type().equals(PREFIX + "session-opened"));

        assertThat(receiver.taken())
                .containsExactly(PREFIX + "policy-changed", PREFIX + "root-claimed", PREFIX + "session-opened");
        assertThat(receiver.deliveries()).allMatch(each -> each.signedWith(KEY));
        assertThat(opened.contentType()).startsWith("application/cloudevents+json");
        JsonNode event = opened.event();
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isNotEmpty();
        assertThat(event.path("source").asText()).isEqualTo("/realms/" + realm.name());
        assertThat(event.path("subject").asText()).isEqualTo(guarded.rootId());
        assertThat(Instant.parse(event.path("time").asText()))
                .isBetween(
                        realm.clock().now().minusSeconds(120),
                        realm.clock().now().plusSeconds(5));
        assertThat(event.path("data").path("task").asText()).isEqualTo(GuardedRealm.FIRST_TASK);
        assertThat(event.path("data").path("reason").asText()).isEqualTo(GuardedRealm.REASON);
        assertThat(event.path("data").path("client").asText()).isEqualTo("security-admin-console");
        assertThat(event.path("data").path("times").asInt()).isEqualTo(1);
        assertThat(event.toString()).doesNotContain(KEY, "nora@example.org");
    }

    @Test
    void whenTheReceiverFailsThenTheSameEventComesAgainBeforeTheNext(TestRealm realm) {
        receiver.answerNext(503);
        receiver.answerNext(500);
        claim(realm);
        receiver.await(each -> each.answered() == 503);
        assertThat(pending(realm)).isPositive();

        realm.clock().advance(Duration.ofMinutes(1));
        receiver.await(each -> each.answered() == 500);
        realm.clock().advance(Duration.ofMinutes(3));
        receiver.await(each -> each.type().equals(PREFIX + "session-opened"));

        List<WebhookReceiver.Delivery> all = receiver.deliveries();
        assertThat(all.subList(0, 3))
                .allMatch(each -> each.type().equals(PREFIX + "policy-changed"))
                .extracting(each -> each.event().path("id").asText())
                .containsOnly(all.get(0).event().path("id").asText());
        assertThat(receiver.taken())
                .startsWith(PREFIX + "policy-changed", PREFIX + "root-claimed", PREFIX + "session-opened");
    }

    @Test
    void whenTheSameHappensWhileItIsBeingToldThenItIsToldAgainFifteenMinutesLater(TestRealm realm) {
        GuardedRealm guarded = claim(realm);
        receiver.await(each -> each.type().equals(PREFIX + "session-opened"));
        WebhookReceiver.Held told = receiver.holdNext();

        tamper(guarded);
        told.awaitArrival();
        tamper(guarded);
        tamper(guarded);
        told.letGo();
        realm.clock().advance(Duration.ofMinutes(15).plusSeconds(30));

        receiver.await(each -> each.type().equals(PREFIX + "tampering-refused")
                && each.event().path("data").path("times").asInt() == 2);
    }

    private static void tamper(GuardedRealm guarded) {
        guarded.realm()
                .everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("enabled", false))
                .expect(403);
    }

    @Test
    void whenTheVaultHasNoKeyThenNothingIsSentUnsigned(TestRealm realm) {
        GuardedRealm.claimUnder(
                realm, Map.of("alert-webhook", receiver.url(), "alert-webhook-secret", "${vault.missing}"));

        assertThat(pending(realm)).isPositive();
        assertThat(receiver.deliveries()).isEmpty();
    }

    private GuardedRealm claim(TestRealm realm) {
        TestVault.put(realm, "alerts", KEY);
        GuardedRealm guarded = GuardedRealm.claimUnder(
                realm, Map.of("alert-webhook", receiver.url(), "alert-webhook-secret", "${vault.alerts}"));
        assertThat(guarded.signIn(new Http()).page().text()).isNotEmpty();
        return guarded;
    }

    private static int pending(TestRealm realm) {
        return realm.status().path("alerts").path("pending").asInt();
    }
}

package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys end: by their age, for want of use, and at once when somebody switches them off. */
@RootGuardServer
@OnPostgres
class AccessKeyTimeIT {

    private static final String KEYS = "/root-guard/access-keys";
    private static final String SWEEP = "root-guard-unused-access-keys";

    @Test
    void whenNobodyUsedAKeyThenTheSweepWritesThatItIsInactive(TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm);
        KeysPages pages = KeysPages.open(realm);
        KeyPair idle = pages.make("idle");
        pages.press("done").again();
        KeyPair busy = pages.make("busy");

        clock.advance(Duration.ofDays(30));
        busy.token(realm).expect(200);
        realm.facts().runTimer("root-guard-last-uses");
        clock.advance(Duration.ofDays(16));
        assertThat(idle.token(realm).status()).isEqualTo(400);
        realm.facts().runTimer(SWEEP);
        realm.facts().runTimer(SWEEP);

        realm.admin()
                .put("/root-guard/policy", Map.of("access-key-unused-days", 0))
                .expect(200);
        assertThat(key(realm, idle).path("status").asText()).isEqualTo("inactive");
        assertThat(key(realm, busy).path("status").asText()).isEqualTo("active");
        busy.token(realm).expect(200);
        List<JsonNode> events = realm.events().ofType("UPDATE_CREDENTIAL").stream()
                .filter(each -> each.path("details").path("reason").asText().equals("unused"))
                .toList();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("details").path("access_key_id").asText()).isEqualTo(idle.id());

        realm.admin().put(KEYS + "/" + idle.id(), Map.of("status", "active")).expect(200);
        idle.token(realm).expect(200);
    }

    @Test
    void whenAKeyHasExpiredThenNothingRevivesIt(TestRealm realm, ServerClock clock) {
        KeysPages.switchOn(realm, Map.of("access-key-unused-days", 0));
        KeyPair pair = KeysPages.keyOf(realm);

        clock.advance(Duration.ofDays(90).minusMinutes(2));
        assertThat(pair.token(realm).expect(200).json().path("expires_in").asInt())
                .isLessThanOrEqualTo(120);
        clock.advance(Duration.ofMinutes(3));

        assertThat(pair.token(realm).status()).isEqualTo(400);
        realm.facts().runTimer(SWEEP);
        realm.admin().put(KEYS + "/" + pair.id(), Map.of("status", "active")).expect(200);
        assertThat(key(realm, pair).path("status").asText()).isEqualTo("expired");
        assertThat(pair.token(realm).status()).isEqualTo(400);
        realm.admin().delete(KEYS + "/" + pair.id()).expect(204);
    }

    @Test
    void whenAKeyIsSwitchedOffWhileManyUseItThenNoLaterUsePasses(TestRealm realm) throws Exception {
        KeysPages.switchOn(realm);
        KeyPair pair = KeysPages.keyOf(realm);
        ExecutorService programs = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 5; round++) {
                AtomicBoolean off = new AtomicBoolean();
                AtomicBoolean over = new AtomicBoolean();
                List<Future<int[]>> seen = IntStream.range(0, 6)
                        .mapToObj(each -> programs.submit(program(realm, pair, off, over)))
                        .toList();
                Thread.sleep(50);
                realm.admin()
                        .put(KEYS + "/" + pair.id(), Map.of("status", "inactive"))
                        .expect(200);
                off.set(true);
                Thread.sleep(100);
                over.set(true);
                int passed = 0;
                for (Future<int[]> each : seen) {
                    assertThat(each.get()[1]).as("uses after the end").isZero();
                    passed += each.get()[0];
                }
                assertThat(passed).as("uses before the end").isPositive();
                realm.admin()
                        .put(KEYS + "/" + pair.id(), Map.of("status", "active"))
                        .expect(200);
                pair.token(realm).expect(200);
            }
        } finally {
            programs.shutdown();
        }
    }

    /** Counts the tokens that it got before, and those that it asked for after, the key was switched off. */
    private static Callable<int[]> program(TestRealm realm, KeyPair pair, AtomicBoolean off, AtomicBoolean over) {
        return () -> {
            int[] passed = new int[2];
            while (!over.get()) {
                int when = off.get() ? 1 : 0;
                if (pair.token(realm).status() == 200) {
                    passed[when]++;
                }
            }
            return passed;
        };
    }

    private static JsonNode key(TestRealm realm, KeyPair pair) {
        JsonNode keys = realm.admin().get(KEYS).expect(200).json();
        return IntStream.range(0, keys.size())
                .mapToObj(keys::path)
                .filter(each -> each.path("id").asText().equals(pair.id()))
                .findFirst()
                .orElseThrow();
    }
}

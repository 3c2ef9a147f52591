package io.github.rootguard.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final String REALM = "realm";
    private static final String KEY = "key";
    private static final String ADDRESS = "192.0.2.1";

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final Backoff backoff = new Backoff(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whenKeyIsWrongTooOftenThenItWaitsAtThisAddressOnly() {
        fail(Backoff.FREE_PER_KEY);

        assertThat(waits()).isTrue();
        assertThat(backoff.waits(REALM, KEY, "192.0.2.2")).isFalse();
        assertThat(backoff.waits(REALM, "another", ADDRESS)).isFalse();
    }

    @Test
    void whenKeysAreWrongTooOftenThenTheAddressWaitsWithAll() {
        IntStream.range(0, Backoff.FREE_PER_ADDRESS).forEach(each -> backoff.failed(REALM, KEY + each, ADDRESS));

        assertThat(backoff.waits(REALM, "another", ADDRESS)).isTrue();
    }

    @Test
    void whenClockIsSetBackThenNobodyWaitsForTheOldTime() {
        fail(Backoff.FREE_PER_KEY);

        now = now.minus(Duration.ofDays(1));

        assertThat(waits()).isFalse();
        fail(Backoff.FREE_PER_KEY - 1);
        assertThat(waits()).isFalse();
        fail(1);
        assertThat(waits()).isTrue();
    }

    @Test
    void whenClockIsCorrectedALittleThenWaitsHold() {
        fail(Backoff.FREE_PER_KEY);

        now = now.minusSeconds(5);

        assertThat(waits()).isTrue();
    }

    @Test
    void whenAttackIsOverThenNothingOfItIsRemembered() {
        IntStream.range(0, 1_000).forEach(each -> backoff.failed(REALM, KEY + each, "192.0.2." + each));
        assertThat(backoff.remembered()).isEqualTo(2_000);

        now = now.plus(Duration.ofMinutes(16));
        backoff.failed(REALM, KEY, ADDRESS);
        backoff.sweep();

        assertThat(backoff.remembered()).isEqualTo(2);
    }

    private boolean waits() {
        return backoff.waits(REALM, KEY, ADDRESS);
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(each -> backoff.failed(REALM, KEY, ADDRESS));
    }
}

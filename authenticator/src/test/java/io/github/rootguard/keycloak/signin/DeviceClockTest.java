package io.github.rootguard.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceClockTest {

    /** The first two codes were of the steps 999 and 1000, and 20 steps behind. */
    @ParameterizedTest
    @CsvSource({
        "1002, -20, true",
        "1002, -21, true",
        "1005, -19, true",
        "1002, -22, false",
        "1002, -18, false",
        "1002, 20, false",
        // codes that were shown before, or one of them
        "1000, -20, false",
        "1001, -20, false",
        "999, -21, false"
    })
    void whenTwoMoreCodesComeThenOnlyTheSameClockConfirmsIt(long secondStep, int drift, boolean confirmed) {
        DeviceClock clock = new DeviceClock(-20, 1000);

        assertThat(clock.confirmedBy(new ConsecutiveCodes.Match(secondStep - 1, secondStep, drift)))
                .isEqualTo(confirmed);
    }

    @Test
    void whenItIsKeptThenItIsTheSameAfterwards() {
        DeviceClock clock = DeviceClock.of(new ConsecutiveCodes.Match(59_000_000_000L, 59_000_000_001L, -200));

        assertThat(DeviceClock.parse(clock.format())).contains(clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1", "1:", ":1", "a:1", "1000:1", "1:-1", "1:9999999999999999999"})
    void whenANoteIsNoneThenThereIsNone(String note) {
        assertThat(DeviceClock.parse(note)).isEmpty();
    }
}

package io.github.rootguard.policy.mfa;

import static io.github.rootguard.policy.mfa.ConsecutiveCodes.ENROLLMENT_WINDOW;
import static io.github.rootguard.policy.mfa.ConsecutiveCodes.RESYNC_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.ConsecutiveCodes.Match;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsecutiveCodesTest {

    private static final long NOW = 59_123_456L;
    private static final TotpGenerator DEVICE = step -> "%06d".formatted(Math.floorMod(step * 7919, 1_000_000L));

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, -1, 0, 1, 2, 3})
    void whenTheSecondCodeIsWithinTheWindowThenBothAreFound(int drift) {
        assertThat(find(NOW + drift - 1, NOW + drift)).contains(new Match(NOW + drift - 1, NOW + drift, drift));
    }

    @ParameterizedTest
    @CsvSource({
        "-5, -4", // a window that has passed
        "3, 4", // a device that is too far ahead
        "0, -1", // the wrong order
        "-1, 1", // a code between the two is missing
        "-2, 0",
        "0, 0", // twice the same code
        "-100, -99"
    })
    void whenCodesAreNotTwoOfNowThenNothingIsFound(int first, int second) {
        assertThat(find(NOW + first, NOW + second)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-200, true", "-201, false", "200, true", "201, false", "-77, true", "0, true"})
    void whenDeviceIsSynchronizedThenTwoHundredStepsAreSearched(int drift, boolean found) {
        var match = ConsecutiveCodes.find(
                DEVICE, DEVICE.codeAt(NOW + drift - 1), DEVICE.codeAt(NOW + drift), NOW, RESYNC_WINDOW);

        assertThat(match)
                .isEqualTo(found ? Optional.of(new Match(NOW + drift - 1, NOW + drift, drift)) : Optional.empty());
    }

    @Test
    void whenOneCodeIsWrongThenNothingIsFound() {
        assertThat(ConsecutiveCodes.find(DEVICE, DEVICE.codeAt(NOW - 1), "000000", NOW, ENROLLMENT_WINDOW))
                .isEmpty();
        assertThat(ConsecutiveCodes.find(DEVICE, "000000", DEVICE.codeAt(NOW), NOW, ENROLLMENT_WINDOW))
                .isEmpty();
        assertThat(ConsecutiveCodes.find(DEVICE, "", "", NOW, ENROLLMENT_WINDOW))
                .isEmpty();
    }

    @Test
    void whenADeviceShowsTheSameCodeTwiceThenItIsRefused() {
        assertThat(ConsecutiveCodes.find(step -> "123456", "123456", "123456", NOW, ENROLLMENT_WINDOW))
                .isEmpty();
    }

    @Test
    void whenCodesFitInSeveralPlacesThenTheNearestIsTaken() {
        TotpGenerator alternating = step -> step % 2 == 0 ? "111111" : "222222";

        assertThat(ConsecutiveCodes.find(alternating, "222222", "111111", NOW, ENROLLMENT_WINDOW))
                .contains(new Match(NOW - 1, NOW, 0));
        assertThat(ConsecutiveCodes.find(alternating, "111111", "222222", NOW, ENROLLMENT_WINDOW))
                .contains(new Match(NOW - 2, NOW - 1, -1));
    }

    private static Optional<Match> find(long first, long second) {
        return ConsecutiveCodes.find(DEVICE, DEVICE.codeAt(first), DEVICE.codeAt(second), NOW, ENROLLMENT_WINDOW);
    }
}

package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResyncProblemTest {

    private static final long NOW = 59_123_456L;
    private static final TotpGenerator DEVICE = step -> "%06d".formatted(Math.floorMod(step * 7919, 1_000_000L));

    @ParameterizedTest
    @CsvSource({
        "0, 0, SAME_CODE",
        "-150, -150, SAME_CODE",
        "0, -1, NOT_CONSECUTIVE", // the wrong order
        "-1, 1, NOT_CONSECUTIVE", // one was left out
        "200, 205, NOT_CONSECUTIVE",
        "-200, -205, NOT_CONSECUTIVE",
        "0, 6, WRONG", // both are right, and nothing tells it
        "0, -6, WRONG",
        "200, 201, TOO_FAR", // one step more than is searched
        "-202, -201, TOO_FAR",
        "2879, 2880, TOO_FAR",
        "-2881, -2880, TOO_FAR",
        "2880, 2881, WRONG",
        "-2882, -2881, WRONG",
        "300, 302, WRONG",
    })
    void whenCodesDoNotSynchronizeThenTheReasonIsTold(int first, int second, ResyncProblem problem) {
        assertThat(ResyncProblem.of(DEVICE, DEVICE.codeAt(NOW + first), DEVICE.codeAt(NOW + second), NOW))
                .isEqualTo(problem);
    }

    @Test
    void whenOnlyOneCodeIsRightThenNothingIsToldOfIt() {
        assertThat(ResyncProblem.of(DEVICE, DEVICE.codeAt(NOW), "000001", NOW)).isEqualTo(ResyncProblem.WRONG);
        assertThat(ResyncProblem.of(DEVICE, "000001", DEVICE.codeAt(NOW), NOW)).isEqualTo(ResyncProblem.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "-202, -201", "0, 0", "5, 3"})
    void whenAReasonIsToldThenTheCodesDoNotSynchronize(int first, int second) {
        assertThat(ConsecutiveCodes.find(
                        DEVICE,
                        DEVICE.codeAt(NOW + first),
                        DEVICE.codeAt(NOW + second),
                        NOW,
                        ConsecutiveCodes.RESYNC_WINDOW))
                .isEmpty();
    }
}

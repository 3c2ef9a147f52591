package io.github.rootguard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoakOptionsTest {

    @Test
    void whenNothingIsSaidThenEightShortRoundsAreRun() {
        assertThat(SoakOptions.parse()).isEqualTo(new SoakOptions(8, Duration.ofSeconds(10), 10));
        assertThat(UsersBench.requests()).isEqualTo(1_000);
    }

    @Test
    void whenOptionsAreGivenThenTheyAreTaken() {
        assertThat(SoakOptions.parse("--rate", "1000", "--seconds", "600", "--rounds", "1"))
                .isEqualTo(new SoakOptions(1, Duration.ofMinutes(10), 1_000));
        assertThat(UsersBench.requests("10")).isEqualTo(10);
        assertThat(UsersBench.requests("100000")).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--rounds", "--rounds 0", "--rounds 1001", "--seconds 601", "--rate 1e3", "--rate 1001", "soak"})
    void whenAnOptionIsWrongThenItSaysSo(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> SoakOptions.parse(line.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "100001", "many", "10 10"})
    void whenNumberOfRequestsIsWrongThenItSaysSo(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> UsersBench.requests(line.split(" ", -1)));
    }
}

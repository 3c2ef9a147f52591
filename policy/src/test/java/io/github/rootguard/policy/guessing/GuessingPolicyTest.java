package io.github.rootguard.policy.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessingPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "4, 0",
        "5, 30",
        "6, 60",
        "7, 120",
        "8, 240",
        "9, 480",
        "10, 900",
        "11, 900",
        "1000, 900",
        "2147483647, 900"
    })
    void whenGuessesWereWrongThenTheWaitGrowsUpToItsLimit(int failures, long seconds) {
        assertThat(GuessingPolicy.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}

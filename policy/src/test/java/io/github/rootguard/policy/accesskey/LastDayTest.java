package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastDayTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-02-01T00:00:00Z",
        "2028-02-29, 2028-03-01T00:00:00Z",
        "2026-12-31, 2027-01-01T00:00:00Z",
        "0000-01-01, 0000-01-02T00:00:00Z",
        "9999-12-31, +10000-01-01T00:00:00Z"
    })
    void whenDayIsTypedThenTheKeyIsGoodThroughIt(String typed, Instant end) {
        assertThat(LastDay.end(typed)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027-1-31",
                "2027-02-29",
                "31.01.2027",
                "+999999999-12-31",
                "+292278995-01-01",
                "-0001-01-01",
                "2027-01-31T00:00:00Z",
                "\u0662\u0660\u0662\u0667-01-31"
            })
    void whenTextIsNoDayThatFitsThenThereIsNoEnd(String typed) {
        assertThat(LastDay.end(typed)).isEmpty();
    }
}

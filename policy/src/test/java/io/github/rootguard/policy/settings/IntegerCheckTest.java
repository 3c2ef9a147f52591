package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerCheckTest {

    private final IntegerCheck check = new IntegerCheck(5, 60);

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "4, OUT_OF_RANGE",
                "5, null",
                "60, null",
                "61, OUT_OF_RANGE",
                "-6, OUT_OF_RANGE",
                "4294967302, OUT_OF_RANGE",
                "six, NOT_A_NUMBER",
                "0x10, NOT_A_NUMBER"
            })
    void whenANumberIsCheckedThenBothBoundsAreIncluded(String value, SettingProblem.Kind problem) {
        assertThat(check.problem(value, SettingsContext.ANY_CLIENT)).isEqualTo(Optional.ofNullable(problem));
    }

    @Test
    void whenBoundsAreWrittenThenTheyNameBothEnds() {
        assertThat(check.bounds()).isEqualTo("5..60");
        assertThat(SettingDefinition.integer("key", 7, check, check.bounds()).defaults())
                .containsExactly("7");
    }
}

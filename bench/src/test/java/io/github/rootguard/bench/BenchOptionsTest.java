package io.github.rootguard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {

    @Test
    void whenNothingIsAskedThenEverythingIsMeasuredInEightRounds() {
        assertThat(BenchOptions.parse())
                .isEqualTo(new BenchOptions(
                        1, 8, Duration.ofSeconds(2), EnumSet.allOf(Scenario.class), EnumSet.allOf(Variant.class)));
    }

    @Test
    void whenOptionsAreGivenThenTheyCount() {
        assertThat(BenchOptions.parse("--starts", "3", "--rounds", "12", "update-realm", "--seconds", "3", "strict"))
                .isEqualTo(new BenchOptions(
                        3,
                        12,
                        Duration.ofSeconds(3),
                        EnumSet.of(Scenario.UPDATE_REALM),
                        EnumSet.of(Variant.STOCK, Variant.STRICT)));
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds,              --rounds needs a number from 1 to 100",
        "--rounds 0,            --rounds needs a number from 1 to 100",
        "--rounds 101,          --rounds needs a number from 1 to 100",
        "--seconds two,         --seconds needs a number from 1 to 60",
        "--seconds --rounds 8,  --seconds needs a number from 1 to 60",
        "--quick,               Unknown option: --quick",
        "logout,                Neither a scenario nor a variant: logout",
    })
    void whenOptionIsBadThenItIsNamed(String commandLine, String message) {
        assertThatThrownBy(() -> BenchOptions.parse(commandLine.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void whenHelpIsAskedThenScenariosAndVariantsAreNamed() {
        assertThat(Scenario.values()).allMatch(scenario -> BenchOptions.USAGE.contains(" " + scenario.label() + "\n"));
        assertThat(BenchOptions.USAGE).contains(" essential\n", " strict\n").doesNotContain(" stock\n");
    }

    @Test
    void whenLinesOfABlocklistAreGivenThenTheyCount() {
        assertThat(BenchOptions.lines("blocklist")).isEqualTo(10_000_000);
        assertThat(BenchOptions.lines("blocklist", "5000")).isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource({"0", "100000001", "999999999", "many", "-1", "5000 6000"})
    void whenLinesOfABlocklistAreNoNumberInBoundsThenTheBoundsAreNamed(String lines) {
        assertThatThrownBy(() -> BenchOptions.lines(("blocklist " + lines).split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("blocklist needs a number from 1 to 100000000");
    }
}

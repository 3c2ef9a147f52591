package io.github.rootguard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Slice HUNDRED_A_SECOND = new Slice(200, Duration.ofSeconds(2), Duration.ofMillis(600));
    private static final Slice FIFTY_A_SECOND = new Slice(100, Duration.ofSeconds(2), Duration.ofMillis(450));

    /** A busy machine slows down both, and so changes no ratio. */
    private static final Comparison COMPARISON = new Comparison(
            Scenario.LIST_USERS,
            List.of(
                    round(HUNDRED_A_SECOND, HUNDRED_A_SECOND),
                    round(FIFTY_A_SECOND, FIFTY_A_SECOND),
                    round(HUNDRED_A_SECOND, FIFTY_A_SECOND)));

    @Test
    void whenRoundsDifferThenRatiosAreTakenWithinEach() {
        assertThat(COMPARISON.ratio(Variant.INSTALLED, Slice::time)).isEqualTo(new Spread(1, 1, 2));
        assertThat(COMPARISON.ratio(Variant.INSTALLED, Slice::cpuTime)).isEqualTo(new Spread(1, 1, 1.5));
    }

    @Test
    void whenReportedThenFiguresAreMedians() {
        assertThat(Report.of(List.of(COMPARISON))).contains("""
                        | list-users | stock | 100.0 | 3.00 | 1 | 1 |
                        | list-users | control | 50.0 | 4.50 | 1.00 (1.00..2.00) | 1.00 (1.00..1.50) |
                        """);
    }

    @Test
    void whenServersAreStartedAgainThenRoundsOfAllStartsCount() {
        Comparison again = new Comparison(Scenario.LIST_USERS, List.of(round(FIFTY_A_SECOND, HUNDRED_A_SECOND)));

        assertThat(COMPARISON.and(again).ratio(Variant.STRICT, Slice::time)).isEqualTo(new Spread(0.5, 1, 2));
    }

    @Test
    void whenRoundsAreEvenThenMedianIsHalfWay() {
        assertThat(Spread.of(Arrays.stream(new double[] {4, 1, 3, 1.5}))).isEqualTo(new Spread(1, 2.25, 4));
    }

    private static Map<Variant, Slice> round(Slice stock, Slice others) {
        return Arrays.stream(Variant.values())
                .collect(Collectors.toMap(Function.identity(), variant -> variant == Variant.STOCK ? stock : others));
    }
}

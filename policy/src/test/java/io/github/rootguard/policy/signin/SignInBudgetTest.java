package io.github.rootguard.policy.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInBudgetTest {

    @ParameterizedTest
    @CsvSource({"5, 0, false, 5", "5, 4, false, 1", "5, 5, false, 0", "5, 6, true, 0", "1, 1, false, 0", "1, 2, true, 0"
    })
    void whenSignInsAreCountedThenOnlyThoseBeyondTheBudgetAreEverydayUse(
            int allowed, int signIns, boolean everyday, int left) {
        var budget = new SignInBudget(allowed);

        assertThat(budget.exceededBy(signIns)).isEqualTo(everyday);
        assertThat(budget.left(signIns)).isEqualTo(left);
    }

    @Test
    void whenWindowIsAskedForThenItBeginsThirtyDaysAgo() {
        assertThat(SignInBudget.since(Instant.parse("2026-03-31T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }
}

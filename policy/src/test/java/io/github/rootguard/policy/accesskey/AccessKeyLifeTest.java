package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessKeyLifeTest {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
                    true  | never                | never                | 90 | 2026-03-31T23:59:59Z | ACTIVE
                    true  | never                | never                | 90 | 2026-04-01T00:00:00Z | EXPIRED
                    true  | never                | never                | 0  | 2036-01-01T00:00:00Z | ACTIVE
                    true  | 2026-02-01T00:00:00Z | never                | 90 | 2026-01-31T23:59:59Z | ACTIVE
                    true  | 2026-02-01T00:00:00Z | never                | 90 | 2026-02-01T00:00:00Z | EXPIRED
                    true  | 2027-01-01T00:00:00Z | never                | 90 | 2026-04-01T00:00:00Z | EXPIRED
                    true  | 2027-01-01T00:00:00Z | never                | 0  | 2026-12-31T00:00:00Z | ACTIVE
                    false | never                | never                | 90 | 2026-01-02T00:00:00Z | INACTIVE
                    false | never                | never                | 90 | 2026-04-01T00:00:00Z | EXPIRED
                    true  | never                | 2026-01-03T00:00:00Z | 90 | 2026-01-02T23:59:59Z | ACTIVE
                    true  | never                | 2026-01-03T00:00:00Z | 90 | 2026-01-03T00:00:00Z | INACTIVE
                    """)
    void whenMomentComesThenTheStatusIs(
            boolean active, Instant expires, Instant retires, int maxAgeDays, Instant now, AccessKeyStatus status) {
        assertThat(new AccessKeyLife(active, CREATED, CREATED, expires, retires)
                        .status(new Limits(2, maxAgeDays, 0, 24), now))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 2026-03-17T23:59:59Z, ACTIVE",
        "45, 2026-03-18T00:00:00Z, INACTIVE",
        "0,  2036-01-01T00:00:00Z, ACTIVE"
    })
    void whenKeyIsNotUsedForLongThenItIsInactive(int unusedDays, Instant now, AccessKeyStatus status) {
        var touched = Instant.parse("2026-02-01T00:00:00Z");

        assertThat(new AccessKeyLife(true, CREATED, touched, null, null).status(new Limits(2, 0, unusedDays, 24), now))
                .isEqualTo(status);
    }

    @Test
    void whenNobodySetsALimitThenThereIsNoExpiry() {
        var limits = new Limits(2, 0, 45, 24);

        assertThat(new AccessKeyLife(true, CREATED, CREATED, null, null).expiry(limits))
                .isEmpty();
        assertThat(new AccessKeyLife(true, CREATED, CREATED, CREATED, null).expiry(limits))
                .contains(CREATED);
    }

    @ParameterizedTest
    @EnumSource
    void whenStatusIsNamedThenItIsFoundAndHasAWord(AccessKeyStatus status) {
        assertThat(AccessKeyStatus.of(status.id())).isEqualTo(Optional.of(status));
        assertThat(status.messageKey()).startsWith("rootGuardAccessKeyStatus");
        assertThat(AccessKeyStatus.of(status.name())).isEmpty();
    }
}

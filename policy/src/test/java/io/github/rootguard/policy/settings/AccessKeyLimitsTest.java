package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessKeyLimitsTest {
    private static final AccessKeySettings.Limits LIMITS = new AccessKeySettings.Limits(2, 90, 45, 24);

    @Test
    void whenUserHasFewerKeysThanTheLimitThenThereIsRoom() {
        assertThat(LIMITS.roomBeside(0)).isTrue();
        assertThat(LIMITS.roomBeside(1)).isTrue();
        assertThat(LIMITS.roomBeside(2)).isFalse();
        assertThat(LIMITS.roomBeside(3)).isFalse();
    }

    @Test
    void whenKeyTakesThePlaceOfAnotherThenThatOneIsGoodForTheHoursOfTheSetting() {
        assertThat(LIMITS.overlap()).isEqualTo(Duration.ofDays(1));
    }
}

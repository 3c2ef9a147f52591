package io.github.rootguard.policy.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorLimitsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # maximum, bound, fitting, room
            8, 0, 0, true
            8, 7, 7, true
            8, 8, 8, false
            8, 8, 1, false
            2, 1, 1, true
            2, 2, 2, false
            2, 3, 3, false
            2, 7, 1, true
            1, 1, 0, true
            1, 1, 1, false
            """)
    void whenOneIsToBeAddedThenBothLimitsHold(int maximum, int bound, int fitting, boolean room) {
        assertThat(limits(1, maximum).mayAdd(bound, fitting)).isEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # minimum, bound, fitting, counts, allowed
            1, 1, 1, true,  false
            1, 2, 2, true,  true
            1, 2, 1, true,  false
            1, 2, 1, false, true
            1, 1, 0, false, false
            1, 2, 0, false, true
            2, 2, 2, true,  false
            2, 3, 2, true,  false
            2, 3, 2, false, true
            2, 3, 3, true,  true
            3, 2, 1, false, true
            """)
    void whenOneIsToBeRemovedThenTheMinimumOfThoseThatCountStays(
            int minimum, int bound, int fitting, boolean counts, boolean allowed) {
        assertThat(limits(minimum, 8).mayRemove(bound, fitting, counts)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # minimum, maximum, fitting, counts, allowed
            1, 1, 1, true,  true
            1, 1, 1, false, false
            1, 1, 3, true,  true
            2, 8, 1, true,  false
            2, 8, 1, false, true
            2, 8, 2, true,  true
            1, 8, 7, false, true
            1, 8, 8, false, false
            """)
    void whenOneIsToBeReplacedThenTheMinimumIsReachedAndTheMaximumKept(
            int minimum, int maximum, int fitting, boolean counts, boolean allowed) {
        assertThat(limits(minimum, maximum).mayReplace(fitting, counts)).isEqualTo(allowed);
    }

    @Test
    void whenThereIsNoRoomThenSomeOneMayGiveWay() {
        for (var minimum = 1; minimum <= 8; minimum++) {
            for (var maximum = minimum; maximum <= 8; maximum++) {
                var limits = limits(minimum, maximum);
                for (var bound = 1; bound <= 8; bound++) {
                    for (var fitting = 0; fitting <= bound; fitting++) {
                        assertThat(limits.mayAdd(bound, fitting)
                                        || (fitting > 0 && limits.mayReplace(fitting, true))
                                        || (bound > fitting && limits.mayReplace(fitting, false)))
                                .isTrue();
                    }
                }
            }
        }
    }

    private static AuthenticatorLimits limits(int minimum, int maximum) {
        return new AuthenticatorLimits(settings(Map.of(
                "mfa-min-authenticators", List.of(Integer.toString(minimum)),
                "mfa-max-authenticators", List.of(Integer.toString(maximum)))));
    }

    private static RootPolicySettings settings(Map<String, List<String>> config) {
        return SettingsReader.read(config, SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
    }
}

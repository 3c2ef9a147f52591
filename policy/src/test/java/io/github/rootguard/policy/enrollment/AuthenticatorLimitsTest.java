package io.github.rootguard.policy.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
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

package io.github.rootguard.keycloak.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.PasswordPreset;
import io.github.rootguard.policy.settings.PasswordSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordMarkTest {

    @ParameterizedTest
    @CsvSource({
        "1000, NIST, 15, 3, true",
        "1001, NIST, 15, 3, false",
        "1000, NIST, 16, 3, false",
        "1000, NIST, 15, 4, false",
        "1000, CIS, 14, 2, true",
        "1000, AWS, 8, 0, false"
    })
    void whenRulesAreStricterThanThoseOfTheMarkThenItProvesNothing(
            long created, PasswordPreset preset, int length, int strength, boolean proves) {
        PasswordMark mark = PasswordMark.of(1000, new PasswordSettings(PasswordPreset.NIST, 15, 3));

        assertThat(mark.proves(created, new PasswordSettings(preset, length, strength)))
                .isEqualTo(proves);
    }

    @Test
    void whenMarkIsWrittenThenTheSameIsReadBack() {
        PasswordMark mark = PasswordMark.of(1000, new PasswordSettings(PasswordPreset.AWS, 9, 4));

        assertThat(mark.format()).isEqualTo("1000:9:4:3");
        assertThat(PasswordMark.parse(mark.format())).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1000",
                "1000:15",
                "1000:15:3",
                "1000:15:3:0:1",
                "a:15:3:0",
                "1000:-15:3:0",
                "9999999999999999999:15:3:0"
            })
    void whenMarkIsMalformedThenItIsNone(String text) {
        assertThat(PasswordMark.parse(text)).isEmpty();
    }
}

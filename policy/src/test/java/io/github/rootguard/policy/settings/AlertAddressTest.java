package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest addresses that are taken, and one character more. */
class AlertAddressTest {

    @ParameterizedTest
    @CsvSource({"253, true", "254, true", "255, false"})
    void whenMailAddressIsAsLongAsItMayBeThenItIsTaken(int length, boolean taken) {
        var address = "nora@" + "a".repeat(length - 5);

        assertThat(SettingsReader.read(Map.of("alert-emails", List.of(address)), SettingsContext.ANY_CLIENT)
                        .valid())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"499, true", "500, true", "501, false"})
    void whenWebhookIsAsLongAsItMayBeThenItIsTaken(int length, boolean taken) {
        var start = "https://example.org/";
        var config = Map.of(
                "alert-webhook", List.of(start + "a".repeat(length - start.length())),
                "alert-webhook-secret", List.of("${vault.alerts}"));

        assertThat(SettingsReader.read(config, SettingsContext.ANY_CLIENT).valid())
                .isEqualTo(taken);
    }
}

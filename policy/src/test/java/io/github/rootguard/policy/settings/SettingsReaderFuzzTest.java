package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings as they are stored or submitted, one {@code key=value} a line. */
class SettingsReaderFuzzTest {

    @FuzzTest
    void whenSettingsAreReadThenTheyAreCompleteOrEveryProblemIsNamed(byte[] data) {
        var config = config(new String(data, StandardCharsets.UTF_8));
        var result = SettingsReader.read(config, SettingsContext.ANY_CLIENT);
        var again = SettingsReader.read(config, SettingsContext.ANY_CLIENT);

        assertThat(again.settings()).isEqualTo(result.settings());
        assertThat(again.problems()).isEqualTo(result.problems());
        assertThat(result.settings().isPresent()).isEqualTo(result.problems().isEmpty());
        for (var problem : result.problems()) {
            assertThat(config.containsKey(problem.key())
                            || SettingDefinitions.of(problem.key()).isPresent())
                    .isTrue();
            assertThat(problem.describe()).startsWith(problem.key() + ":");
        }
        result.settings().ifPresent(SettingsReaderFuzzTest::assertSound);
    }

    private static void assertSound(RootPolicySettings settings) {
        var written = SettingsReader.toConfig(settings);
        assertThat(SettingsReader.read(written, SettingsContext.ANY_CLIENT).settings())
                .contains(settings);
        assertThat(settings.allowedClients()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
        assertThat(settings.sessionMaxMinutes()).isBetween(5, 60);
        assertThat(settings.sessionIdleMinutes()).isBetween(1, settings.sessionMaxMinutes());
        assertThat(settings.mfa().allowedKinds()).isNotEmpty();
        assertThat(settings.mfa().minAuthenticators())
                .isBetween(1, settings.mfa().maxAuthenticators());
        assertThat(settings.password().minLength())
                .isBetween(settings.password().preset().minLength(), 128);
        assertThat(settings.accessKeys().tokenSeconds()).isBetween(30, 900);
        settings.alerts().webhook().ifPresent(url -> {
            assertThat(url.toString()).matches("https?://[\\x21-\\x7e]+").hasSizeLessThanOrEqualTo(500);
            assertThat(url.getUserInfo()).isNull();
            assertThat(url.getPort()).isBetween(-1, 65_535).isNotZero();
            assertThat(url.getScheme().equals("https")
                            || List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost()))
                    .isTrue();
            assertThat(settings.alerts().webhookSecret()).isPresent();
        });
        assertThat(settings.alerts().emails()).allMatch(address -> address.matches("[!-~]+@[A-Za-z0-9.-]+"));
    }

    private static Map<String, List<String>> config(String text) {
        var config = new LinkedHashMap<String, List<String>>();
        for (var line : text.split("\n", -1)) {
            var at = line.indexOf('=');
            if (at > 0) {
                config.computeIfAbsent(line.substring(0, at), key -> new ArrayList<>())
                        .add(line.substring(at + 1));
            }
        }
        return config;
    }
}

package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.task.RootTask;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SettingsRoundTripTest {

    @Test
    void whenDefaultsAreWrittenThenEveryKeyIsThere() {
        var config = SettingsReader.toConfig(RootPolicySettings.defaults());

        for (var definition : SettingDefinitions.all()) {
            assertThat(config).containsEntry(definition.key(), definition.defaults());
        }
        assertThat(config).hasSameSizeAs(SettingDefinitions.all());
    }

    @RepeatedTest(100)
    void whenSettingsAreWrittenThenTheSameSettingsAreReadBack(RepetitionInfo repetition) {
        var settings = any(new Random(repetition.getCurrentRepetition()));

        var result = SettingsReader.read(SettingsReader.toConfig(settings), SettingsContext.ANY_CLIENT);

        assertThat(result.describe()).isEmpty();
        assertThat(result.settings()).contains(settings);
    }

    private static RootPolicySettings any(Random random) {
        var lifetime = 5 + random.nextInt(56);
        return new RootPolicySettings(
                random.nextBoolean() ? Mode.MONITOR : Mode.ENFORCE,
                random.nextBoolean() ? Protection.ESSENTIAL : Protection.STRICT,
                IntStream.rangeClosed(0, random.nextInt(5))
                        .mapToObj(i -> "client " + i)
                        .toList(),
                lifetime,
                1 + random.nextInt(lifetime),
                1 + random.nextInt(100),
                AllowedNetworks.parse(IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> network(random))
                        .toList()),
                random.nextInt(201),
                tasks(random),
                mfa(random),
                password(random),
                accessKeys(random),
                random.nextBoolean(),
                alerts(random));
    }

    private static AlertSettings alerts(Random random) {
        var emails = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> "a" + i + "@example.org")
                .toList();
        return random.nextBoolean()
                ? new AlertSettings(emails, Optional.empty(), Optional.empty())
                : new AlertSettings(
                        emails,
                        Optional.of(URI.create("https://example.org/hook?a=b")),
                        Optional.of("${vault.alerts}"));
    }

    private static PasswordSettings password(Random random) {
        var preset = List.of(PasswordPreset.values()).get(random.nextInt(PasswordPreset.values().length));
        return new PasswordSettings(
                preset, preset.minLength() + random.nextInt(129 - preset.minLength()), random.nextInt(5));
    }

    private static AccessKeySettings accessKeys(Random random) {
        return new AccessKeySettings(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? Optional.empty() : Optional.of("role " + random.nextInt()),
                "client " + random.nextInt(),
                new AccessKeySettings.Limits(
                        1 + random.nextInt(10), random.nextInt(3651), random.nextInt(3651), random.nextInt(721)),
                30 + random.nextInt(871),
                30 + random.nextInt(3571));
    }

    private static MfaSettings mfa(Random random) {
        var maximum = 1 + random.nextInt(8);
        var kinds = Arrays.stream(FactorKind.values())
                .filter(kind -> random.nextBoolean())
                .toList();
        return new MfaSettings(
                kinds.isEmpty() ? List.of(FactorKind.HARDWARE_TOTP) : kinds,
                1 + random.nextInt(maximum),
                maximum,
                new SecurityKeySettings(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                                .toList()));
    }

    private static String network(Random random) {
        return random.nextBoolean()
                ? "%d.%d.0.0/%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(33))
                : "2001:db8:%x::%x/%d".formatted(random.nextInt(65536), random.nextInt(65536), random.nextInt(129));
    }

    private static List<RootTask> tasks(Random random) {
        return Arrays.stream(RootTask.values())
                .filter(RootTask::mayBeDisabled)
                .filter(task -> random.nextBoolean())
                .toList();
    }
}

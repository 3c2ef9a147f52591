package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.SecretAccessKey;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.hardware.TokenCsv;
import io.github.rootguard.policy.mfa.SeedText;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.nomination.ClaimCode;
import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.PasswordCandidate;
import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import io.github.rootguard.policy.settings.NetworkRange;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time that grows faster than the text would take minutes here, and a recursion would run out of stack. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeInputTest {
    private static final int SIZE = 1 << 20;

    private static final RootPasswordPolicy PASSWORDS = new RootPasswordPolicy(
            RootPolicySettings.defaults(),
            Blocklist.common(),
            (password, known) -> new PasswordStrength(PasswordStrength.MIN_SCORE, List.of()));

    static Stream<String> blocks() {
        return Stream.of(
                "\"",
                "a\"",
                "\"\"",
                " ",
                "\t",
                "0",
                "a",
                "A2",
                "f:",
                "::",
                "1.",
                "-",
                "=",
                ",",
                ";",
                "\n",
                "\r\n",
                "\0",
                "${vault.",
                "@",
                "https://",
                "%",
                "\u0345",
                "\ud83d\ude00",
                "\ufdfa",
                "ß");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whenTextIsHugeThenItIsRefusedAtOnce(String block) {
        for (var text : List.of(
                block.repeat(SIZE / block.length()),
                "x" + block.repeat(SIZE / block.length()),
                block.repeat(SIZE / block.length()) + "x")) {
            assertThat(AccessKeyId.parse(text)).isEmpty();
            assertThat(SecretAccessKey.parse(text)).isEmpty();
            assertThat(ClaimCode.parse(text)).isEmpty();
            assertThat(TotpCode.parse(text, 6)).isEmpty();
            assertThat(SerialNumber.parse(text).isPresent()).isEqualTo(block.isBlank() && !text.isBlank());
            assertThat(NetworkRange.parse(text)).isEmpty();
            assertThat(SeedText.read(Secret.of(text)).problem()).isPresent();
            assertThat(PASSWORDS.decide(PasswordCandidate.of(Secret.of(text))).permitted())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whenInventoryIsHugeThenItIsRefusedAtOnce(String block) {
        for (var before : List.of("", "serial,seed\n", "serial,seed\nx", "serial,seed\n\"")) {
            var file = TokenCsv.read(before + block.repeat(SIZE / block.length()));
            assertThat(file.tokens()).isEmpty();
            assertThat(file.refused()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whenSettingIsHugeThenItIsRefusedAtOnce(String block) {
        var text = "x" + block.repeat(SIZE / block.length()) + "x";
        for (var definition : SettingDefinitions.all()) {
            var read = SettingsReader.read(Map.of(definition.key(), List.of(text)), NOTHING_THERE);
            assertThat(read.valid()).as(definition.key()).isFalse();
        }
        assertThat(SettingDefinitions.all()).extracting(SettingDefinition::key).isNotEmpty();
    }

    private static final SettingsContext NOTHING_THERE = new SettingsContext() {
        @Override
        public boolean clientExists(String clientId) {
            return false;
        }

        @Override
        public boolean roleExists(String name) {
            return false;
        }
    };
}

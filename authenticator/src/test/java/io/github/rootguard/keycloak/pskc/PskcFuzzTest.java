package io.github.rootguard.keycloak.pskc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.TokenFile;
import io.github.rootguard.policy.mfa.SeedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class PskcFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @FuzzTest
    void whenFileIsReadThenItHasTokensOrFaults(byte[] data) {
        var file = PskcTokens.read(data, FileSecret.NONE, NOW);

        assertThat(PskcTokens.read(data, FileSecret.NONE, NOW)).isEqualTo(file);
        assertSound(file);
    }

    @FuzzTest
    void whenEncryptedFileIsReadThenItHasTokensOrFaults(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var key = Secret.of("12345678901234567890123456789012");
        var file = PskcTokens.read(text, FileSecret.preSharedKey(key), NOW);

        assertThat(PskcTokens.read(text, FileSecret.preSharedKey(key), NOW)).isEqualTo(file);
        assertSound(file);
    }

    /** Of a file that is good, no byte of a sealed seed or of its code can be changed unseen. */
    @FuzzTest
    void whenSealedValueIsChangedThenItIsRefused(byte[] data) {
        if (data.length < 3) {
            return;
        }
        var good = Pskc.totpOfFigure(6);
        var key = FileSecret.preSharedKey(Secret.of("12345678901234567890123456789012"));
        var seeds = PskcTokens.read(good, key, NOW).tokens();
        var at = Math.floorMod(((data[0] & 0xff) << 8) | (data[1] & 0xff), good.length());
        var changed = new StringBuilder(good);
        changed.setCharAt(at, (char) (data[2] & 0xff));

        var read = PskcTokens.read(changed.toString(), key, NOW);
        assertSound(read);
        assertThat(read.tokens())
                .allSatisfy(token ->
                        assertThat(seeds).extracting(seed -> seed.key()).contains(token.key()));
    }

    private static void assertSound(TokenFile file) {
        assertThat(file.tokens().size() + file.refused().size()).isPositive();
        assertThat(file.tokens()).hasSizeLessThanOrEqualTo(TokenFile.MAX_TOKENS);
        assertThat(file.refused()).allSatisfy(refused -> {
            assertThat(refused.line()).isPositive();
            assertThat(refused.field()).matches("[A-Za-z0-9_]{1,30}");
            assertThat(refused.reason()).matches("[ -~]{1,160}");
        });
        assertThat(file.tokens()).allSatisfy(token -> {
            assertThat(token.key().revealForImmediateUse()).matches("[A-Z2-7]{26,205}");
            assertThat(SeedText.read(token.key()).problem()).isEmpty();
            assertThat(token.manufacturer()).doesNotContain("\n").hasSizeLessThanOrEqualTo(100);
        });
    }
}

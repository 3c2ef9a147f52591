package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

class SeedTextFuzzTest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @FuzzTest
    void whenTextIsTakenForSeedThenItHasTheBytesOfSeed(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var read = SeedText.read(Secret.of(text));

        assertThat(SeedText.read(Secret.of(text))).isEqualTo(read);
        assertThat(read.keys().isEmpty()).isEqualTo(read.problem().isPresent());
        for (var key : read.keys()) {
            assertThat(bytes(key).length).isBetween(SeedText.MIN_BYTES, SeedText.MAX_BYTES);
            assertThat(SeedText.read(key, SeedFormat.BASE32).keys()).containsExactly(key);
        }
        assertThat(read.toString()).doesNotContain(text.isBlank() || text.length() < 9 ? "\0" : text);
    }

    @FuzzTest
    void whenSeedIsWrittenInAnyFormatThenTheSameBytesAreRead(byte[] data) {
        if (data.length < SeedText.MIN_BYTES || data.length > SeedText.MAX_BYTES) {
            assertThat(SeedText.ofBytes(data).problem()).isPresent();
            return;
        }
        var key = SeedText.ofBytes(data).key().orElseThrow();
        assertThat(bytes(key)).isEqualTo(data);
        var hex = HexFormat.ofDelimiter(":").withUpperCase().formatHex(data);
        assertThat(SeedText.read(Secret.of(hex)).key()).contains(key);
        for (var base64 : new String[] {
            Base64.getEncoder().encodeToString(data),
            Base64.getEncoder().withoutPadding().encodeToString(data),
            Base64.getMimeEncoder().encodeToString(data)
        }) {
            assertThat(SeedText.read(Secret.of(base64), SeedFormat.BASE64).key())
                    .contains(key);
        }
    }

    /** The bytes of base32 by way of one large number. */
    private static byte[] bytes(Secret key) {
        var symbols = key.revealForImmediateUse();
        var number = BigInteger.ONE;
        for (var at = 0; at < symbols.length(); at++) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(symbols.charAt(at))));
        }
        var marked = number.shiftRight(5 * symbols.length() % 8).toByteArray();
        return Arrays.copyOfRange(marked, 1, marked.length);
    }
}

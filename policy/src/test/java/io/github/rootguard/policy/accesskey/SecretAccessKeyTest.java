package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretAccessKeyTest {

    private static final String SYMBOLS = "0".repeat(40);

    @RepeatedTest(200)
    void whenSecretIsMadeThenItHasItsFormAndItsChecksumAndIsReadBack() {
        var secret = SecretAccessKey.generate(new SecureRandom()).revealForImmediateUse();

        assertThat(secret).hasSize(51).matches(SecretAccessKey.PATTERN);
        assertThat(value(secret.substring(45))).isEqualTo(BigInteger.valueOf(crc(secret.substring(5, 45))));
        assertThat(SecretAccessKey.parse(secret).map(SecretAccessKey::revealForImmediateUse))
                .contains(secret);
    }

    @Test
    void whenEachSymbolIsChangedThenTheChecksumNotices() {
        var secret = SecretAccessKey.generate(new SecureRandom()).revealForImmediateUse();

        for (var i = 5; i < secret.length(); i++) {
            var other = secret.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(SecretAccessKey.parse(secret.substring(0, i) + other + secret.substring(i + 1)))
                    .as("symbol %d", i)
                    .isEmpty();
        }
    }

    @Test
    void whenChecksumIsSmallThenItIsFilledUpWithZeros() {
        // found by trying: a CRC-32 below 62^5
        for (var i = 0; i < 100_000; i++) {
            var symbols = SYMBOLS.substring(Integer.toString(i).length()) + i;
            if (crc(symbols) < 62L * 62 * 62 * 62 * 62) {
                var checksum = new StringBuilder();
                for (var rest = crc(symbols); checksum.length() < 6; rest /= 62) {
                    checksum.insert(0, Alphabet.BASE62.symbol((int) (rest % 62)));
                }
                assertThat(checksum.toString()).startsWith("0");
                assertThat(SecretAccessKey.parse("rgsk_" + symbols + checksum)).isPresent();
                return;
            }
        }
        throw new AssertionError("no such checksum");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "rgsk_",
                "rgsk_0000000000000000000000000000000000000000",
                "rgsk_0000000000000000000000000000000000000000000000",
                "RGSK_0000000000000000000000000000000000000000000000",
                "rgsk_000000000000000000000000000000000000000\u0660000000"
            })
    void whenTextIsNoSecretThenNothingIsRead(String text) {
        assertThat(SecretAccessKey.parse(text)).isEmpty();
    }

    @Test
    void whenSecretIsPrintedThenItIsHidden() {
        assertThat(SecretAccessKey.generate(new SecureRandom())).hasToString("SecretAccessKey[hidden]");
    }

    private static BigInteger value(String base62) {
        var value = BigInteger.ZERO;
        for (var i = 0; i < base62.length(); i++) {
            var symbol = Alphabet.BASE62.value(base62.charAt(i));
            value = value.multiply(BigInteger.valueOf(62)).add(BigInteger.valueOf(symbol));
        }
        return value;
    }

    private static long crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }
}

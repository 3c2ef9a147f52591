package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

class SecretAccessKeyFuzzTest {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SYMBOLS = 40;

    @FuzzTest
    void whenTextIsTakenForSecretThenItsChecksumIsRight(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var read = SecretAccessKey.parse(text);

        read.ifPresent(secret -> {
            assertThat(text).matches(SecretAccessKey.PATTERN);
            assertThat(text.substring(45)).isEqualTo(checksum(text.substring(5, 45)));
            assertThat(secret.revealForImmediateUse()).isEqualTo(text);
            assertThat(secret.toString()).doesNotContain(text.substring(5));
        });
    }

    @FuzzTest
    void whenOneSymbolOfSecretIsChangedThenItIsNone(byte[] data) {
        if (data.length < SYMBOLS + 2) {
            return;
        }
        var symbols = new StringBuilder();
        for (var at = 0; at < SYMBOLS; at++) {
            symbols.append(BASE62.charAt(Math.floorMod(data[at], BASE62.length())));
        }
        var whole = "rgsk_" + symbols + checksum(symbols.toString());
        assertThat(SecretAccessKey.parse(whole)).isPresent();

        var at = Math.floorMod(data[SYMBOLS], whole.length());
        var other = (char) (data[SYMBOLS + 1] & 0xff);
        var changed = whole.substring(0, at) + other + whole.substring(at + 1);
        assertThat(SecretAccessKey.parse(changed).isPresent()).isEqualTo(changed.equals(whole));
    }

    private static String checksum(String symbols) {
        var crc = new CRC32();
        crc.update(symbols.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        for (var rest = BigInteger.valueOf(crc.getValue()); text.length() < 6; rest = rest.divide(sixtyTwo())) {
            text.insert(0, BASE62.charAt(rest.mod(sixtyTwo()).intValue()));
        }
        return text.toString();
    }

    private static BigInteger sixtyTwo() {
        return BigInteger.valueOf(BASE62.length());
    }
}

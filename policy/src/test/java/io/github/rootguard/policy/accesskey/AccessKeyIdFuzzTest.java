package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

class AccessKeyIdFuzzTest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @FuzzTest
    void whenTextIsTakenForIdThenItNamesItsOwnerInTheOneWayToWriteIt(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var read = AccessKeyId.parse(text);

        assertThat(AccessKeyId.parse(text)).isEqualTo(read);
        read.ifPresent(id -> {
            assertThat(text).matches(AccessKeyId.PATTERN);
            assertThat(id.text()).isEqualTo(text);
            assertThat(id.userId()).isEqualTo(ownerByArithmetic(text.substring(4, 30)));
        });
    }

    @FuzzTest
    void whenTextIsTakenForOwnerThenItIsTheTextOfTheUuid(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);

        AccessKeyId.owner(text).ifPresent(owner -> assertThat(owner).hasToString(text));
    }

    /** 130 bits, the last two of them zero. */
    private static UUID ownerByArithmetic(String symbols) {
        var number = BigInteger.ZERO;
        for (var at = 0; at < symbols.length(); at++) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(symbols.charAt(at))));
        }
        assertThat(number.and(BigInteger.valueOf(3))).isZero();
        var id = number.shiftRight(2);
        return new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue());
    }
}

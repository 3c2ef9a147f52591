package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.0/24, 192.0.1.255, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 192.0.2.1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/33, 2001:db8:8000::, false",
        "2001:db8::1/128, 2001:DB8:0:0:0:0:0:1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fe80::/10, fe80::1%eth0, true",
        "192.0.2.0/24, ::ffff:192.0.2.9, true",
        "192.0.2.0/24, ::ffff:c000:209, true",
        "::ffff:192.0.2.0/120, 192.0.2.9, true",
        "::ffff:0:0/96, 198.51.100.1, true",
        "::ffff:0:0/95, 198.51.100.1, false",
        "192.0.2.0/24, ::192.0.2.9, false",
        "192.0.2.0/24, 64:ff9b::192.0.2.9, false",
        "192.0.2.0/24, ::1:ffff:192.0.2.9, false",
        "192.0.2.0/24, ::fffe:192.0.2.9, false",
        "192.0.2.0/24, ::feff:192.0.2.9, false",
        "64:ff9b::192.0.2.0/120, 64:ff9b::c000:2ff, true"
    })
    void whenAddressIsAskedForThenTheNetworkContainsItOrNot(String network, String address, boolean contained) {
        assertThat(NetworkRange.parse(network).orElseThrow().contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "/24",
                "example.org",
                "localhost",
                "192.0.2",
                "192.0.2.0.1",
                "192.0.2.256",
                "192.0.2.01",
                "0300.0.2.1",
                "0xc0.0.2.1",
                "192.0.2.",
                ".192.0.2",
                "192.0.2.-1",
                "3221225985",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.0/+8",
                "192.0.2.0/08",
                "192.0.2.0/24/24",
                "192.0.2.0/ 24",
                "192.0.2.0 /24",
                "1\u0660.0.0.1",
                "2001:db8::/129",
                "2001:db8:::1",
                "2001::db8::1",
                ":",
                ":::",
                "2001:db8",
                ":2001:db8::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::1",
                "::192.0.2",
                "::192.0.2.1:1",
                "192.0.2.1::",
                "1:2:3:4:5:6:7:192.0.2.1",
                "[::1]",
                "fe80::1%eth0/64",
                "::1:",
                "1:2:3:4:5:6:7:8::",
                "192.0.2.0/999"
            })
    void whenTextIsNoNetworkThenItIsRefused(String text) {
        assertThat(NetworkRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "192.0.2.1, 10.0.0.1", "192.0.2.1:8443", "unknown"})
    void whenAddressIsUnreadableThenNoNetworkContainsIt(String address) {
        assertThat(NetworkRange.parse("0.0.0.0/0").orElseThrow().contains(address))
                .isFalse();
        assertThat(NetworkRange.parse("::/0").orElseThrow().contains(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77/24, 192.0.2.0/24",
        "192.0.2.255/31, 192.0.2.254/31",
        "10.20.30.40, 10.20.30.40/32",
        "2001:db8::ffff/64, 2001:db8::/64",
        "2001:db8:0:0:1:2:3:abcd, 2001:db8::1:2:3:abcd/128",
        "2001:0:0:1:0:0:0:abcd, 2001:0:0:1::abcd/128",
        "2001:0:0:1:2:0:0:abcd, 2001::1:2:0:0:abcd/128",
        "2001:db8:0:1:2:3:4:abcd, 2001:db8:0:1:2:3:4:abcd/128",
        "2001:10:0:100:0:0:7:0, 2001:10:0:100::7:0/128",
        "0:0:1:2:3:4:0:0, ::1:2:3:4:0:0/128",
        "0:0:1:0:0:2:3:4, ::1:0:0:2:3:4/128",
        "::1, ::1/128",
        "::/0, ::/0",
        "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201/128",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0/128",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8/128",
        "::ffff:192.0.2.1, 192.0.2.1/32"
    })
    void whenNetworkIsWrittenThenItIsNormalized(String network, String written) {
        assertThat(NetworkRange.parse(network).orElseThrow()).hasToString(written);
        assertThat(NetworkRange.parse(written)).isEqualTo(NetworkRange.parse(network));
    }

    @Test
    void whenNetworksAreTheSameThenTheyAreEqual() {
        var network = NetworkRange.parse("192.0.2.0/24").orElseThrow();

        assertThat(network)
                .isEqualTo(NetworkRange.parse("192.0.2.9/24").orElseThrow())
                .hasSameHashCodeAs(NetworkRange.parse("192.0.2.9/24").orElseThrow())
                .isNotEqualTo(NetworkRange.parse("192.0.2.0/25").orElseThrow())
                .isNotEqualTo(NetworkRange.parse("192.0.3.0/24").orElseThrow())
                .isNotEqualTo("192.0.2.0/24");
        assertThat(network.hashCode())
                .isNotEqualTo(NetworkRange.parse("192.0.2.0/25").orElseThrow().hashCode())
                .isNotEqualTo(NetworkRange.parse("192.0.3.0/24").orElseThrow().hashCode());
    }

    /** Compares with arithmetic on whole numbers, and with the platform's own way to write an address. */
    @RepeatedTest(300)
    void whenNetworkAndAddressAreAnyThenContainmentAgreesWithArithmetic(RepetitionInfo repetition)
            throws UnknownHostException {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(bytes);
        var bits = bytes.length * 8;
        var length = random.nextInt(bits + 1);
        var other = new BigInteger(1, bytes).flipBit(random.nextInt(bits));
        var expected = new BigInteger(1, bytes).shiftRight(bits - length).equals(other.shiftRight(bits - length));

        var network = NetworkRange.parse(written(bytes) + "/" + length).orElseThrow();

        assertThat(network.contains(written(bytes))).isTrue();
        assertThat(network.contains(written(toBytes(other, bytes.length)))).isEqualTo(expected);
    }

    private static String written(byte[] address) throws UnknownHostException {
        return InetAddress.getByAddress(address).getHostAddress();
    }

    private static byte[] toBytes(BigInteger value, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[length - 1 - i] = value.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}

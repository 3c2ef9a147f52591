package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class NetworkRangeFuzzTest {

    @FuzzTest
    void whenTextIsTakenForNetworkThenJavaReadsTheSameAddress(byte[] data) throws UnknownHostException {
        var text = new String(data, StandardCharsets.UTF_8);
        var read = NetworkRange.parse(text);
        assertThat(NetworkRange.parse(text)).isEqualTo(read);
        if (read.isEmpty()) {
            return;
        }
        var range = read.get();
        assertThat(text).matches("[0-9a-fA-F:.]+(?:/[0-9]{1,3})?");
        assertThat(NetworkRange.parse(range.toString())).contains(range);
        var slash = text.indexOf('/');
        var literal = slash < 0 ? text : text.substring(0, slash);
        assertThat(range.contains(literal)).isEqualTo(!carriesV4(literal) || rangeOfV4(range));
        var java = InetAddress.getByName(
                range.toString().substring(0, range.toString().indexOf('/')));
        assertThat(range.contains(java.getHostAddress()) || java instanceof Inet6Address)
                .isTrue();
    }

    @FuzzTest
    void whenAddressIsAskedForThenArithmeticAgrees(byte[] data) throws UnknownHostException {
        if (data.length < 9) {
            return;
        }
        var size = data.length < 33 ? 4 : 16;
        var network = Arrays.copyOfRange(data, 1, 1 + size);
        var length = Math.floorMod(data[0], 8 * size + 1);
        var address = Arrays.copyOfRange(data, 1 + size, 1 + 2 * size);
        var near = near(network, address, length);
        var written = InetAddress.getByAddress(network).getHostAddress();
        if (written.contains(":") != (size == 16)) {
            return;
        }
        var range = NetworkRange.parse(written + "/" + length).orElseThrow();
        for (var asked : List.of(address, near, network)) {
            var literal = InetAddress.getByAddress(asked).getHostAddress();
            // Java shows an IPv4-mapped address as the IPv4 address in it.
            if (literal.contains(":") == (size == 16)) {
                assertThat(range.contains(literal)).isEqualTo(same(network, asked, length));
            }
        }
    }

    /** An address that agrees with the network in as many bits as the length says, at least. */
    private static byte[] near(byte[] network, byte[] other, int length) {
        var near = other.clone();
        for (var bit = 0; bit < length; bit++) {
            var mask = 0x80 >> (bit % 8);
            near[bit / 8] = (byte) ((near[bit / 8] & ~mask) | (network[bit / 8] & mask));
        }
        return near;
    }

    private static boolean same(byte[] one, byte[] other, int length) {
        var rest = 8 * one.length - length;
        return new BigInteger(1, one).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }

    private static boolean carriesV4(String literal) {
        return IpAddress.parse(literal).orElseThrow().isV4Mapped();
    }

    private static boolean rangeOfV4(NetworkRange range) {
        return !range.toString().contains(":");
    }
}

package io.github.rootguard.policy.settings;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network in CIDR form (RFC 4632, RFC 4291 section 2.3), such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}. An
 * address without a length is a network of one. Bits behind the length are cleared.
 *
 * <p>An IPv4-mapped IPv6 address counts as the IPv4 address that it carries, on both sides; apart from that no IPv4
 * address is in an IPv6 network.
 */
public final class NetworkRange {

    private static final int MAPPED_PREFIX = 96;
    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

    /** Groups of zeros, two at least, with the colons around them. */
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

    private final byte[] network;
    private final int length;

    private NetworkRange(byte[] network, int length) {
        this.network = network;
        this.length = length;
    }

    /** Reads a network; empty when the text is none. Names are not looked up. */
    public static Optional<NetworkRange> parse(String text) {
        var slash = text.indexOf('/');
        var address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var bits = address.get().bits();
        var digits = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        if (!LENGTH.matcher(digits).matches() || Integer.parseInt(digits) > bits) {
            return Optional.empty();
        }
        return Optional.of(of(address.get(), Integer.parseInt(digits)));
    }

    private static NetworkRange of(IpAddress address, int length) {
        var carriesV4 = address.isV4Mapped() && length >= MAPPED_PREFIX;
        var bytes = carriesV4 ? address.unmapped().bytes() : address.bytes();
        var bits = carriesV4 ? length - MAPPED_PREFIX : length;
        return new NetworkRange(masked(bytes, bits), bits);
    }

    /** Whether the address, given as a literal, is in this network; false when it cannot be read. */
    public boolean contains(String address) {
        return IpAddress.parseRemote(address).map(this::contains).orElse(false);
    }

    private boolean contains(IpAddress address) {
        var bytes = address.bytes();
        return bytes.length == network.length && Arrays.equals(masked(bytes, length), network);
    }

    private static byte[] masked(byte[] bytes, int length) {
        var masked = bytes.clone();
        for (var bit = length; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return masked;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkRange that && length == that.length && Arrays.equals(network, that.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + length;
    }

    /** The network in CIDR form, IPv6 as RFC 5952 wants it; {@link #parse} takes it back. */
    @Override
    public String toString() {
        return (network.length == 4 ? dotted() : shortened(groups())) + "/" + length;
    }

    private String dotted() {
        var text = new StringJoiner(".");
        for (var octet : network) {
            text.add(Integer.toString(Byte.toUnsignedInt(octet)));
        }
        return text.toString();
    }

    private String groups() {
        var text = new StringJoiner(":");
        for (var i = 0; i < network.length; i += 2) {
            text.add(Integer.toHexString(HexFormat.fromHexDigits(HexFormat.of().formatHex(network, i, i + 2))));
        }
        return text.toString();
    }

    /** The longest run of groups of zeros, the first of several, is left out. */
    private static String shortened(String groups) {
        var longest = ZEROS.matcher(groups)
                .results()
                .reduce((first, next) -> zeros(next.group()) > zeros(first.group()) ? next : first);
        return longest.map(run -> groups.substring(0, run.start()) + "::" + groups.substring(run.end()))
                .orElse(groups);
    }

    private static long zeros(String run) {
        return run.chars().filter(digit -> digit == '0').count();
    }
}

package io.github.rootguard.policy.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address read from a literal. Names are never looked up: an answer of the name service must not decide
 * where the root user may sign in from.
 *
 * <p>Forms of RFC 4291 section 2.2. IPv4 takes four plain decimal numbers only, because a leading zero means octal to
 * some readers and decimal to others.
 */
final class IpAddress {

    private static final int GROUPS = 8;
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a literal as it stands: an IPv4-mapped IPv6 address stays one. */
    static Optional<IpAddress> parse(String literal) {
        return (literal.indexOf(':') < 0 ? v4(literal) : v6(literal)).map(IpAddress::new);
    }

    /**
     * Reads the address that a request came from: an IPv6 zone such as {@code %eth0} says only which interface of this
     * host it came in by, and an IPv4-mapped address is the IPv4 address that it carries.
     */
    static Optional<IpAddress> parseRemote(String literal) {
        var zone = literal.indexOf('%');
        return parse(zone < 0 ? literal : literal.substring(0, zone)).map(IpAddress::unmapped);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** Whether this is an IPv6 address of the form {@code ::ffff:192.0.2.1} (RFC 4291 section 2.5.5.2). */
    boolean isV4Mapped() {
        if (bytes.length != 16 || bytes[10] != -1 || bytes[11] != -1) {
            return false;
        }
        for (var i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The IPv4 address inside an IPv4-mapped one; any other address itself. */
    IpAddress unmapped() {
        return isV4Mapped() ? new IpAddress(Arrays.copyOfRange(bytes, 12, 16)) : this;
    }

    private static Optional<byte[]> v4(String literal) {
        var parts = literal.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        var bytes = new byte[4];
        for (var i = 0; i < 4; i++) {
            if (!OCTET.matcher(parts[i]).matches() || Integer.parseInt(parts[i]) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> v6(String literal) {
        var gap = literal.indexOf("::");
        if (gap < 0) {
            return groups(literal).filter(all -> all.length == 2 * GROUPS);
        }
        var head = literal.substring(0, gap);
        var tail = literal.substring(gap + 2);
        if (head.indexOf('.') >= 0) {
            return Optional.empty();
        }
        return groups(head).flatMap(first -> groups(tail).flatMap(last -> join(first, last)));
    }

    private static Optional<byte[]> join(byte[] head, byte[] tail) {
        if (head.length + tail.length > 2 * (GROUPS - 1)) {
            return Optional.empty();
        }
        var bytes = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        return Optional.of(bytes);
    }

    private static Optional<byte[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new byte[0]);
        }
        var bytes = new byte[0];
        var parts = text.split(":", -1);
        for (var i = 0; i < parts.length; i++) {
            var part = i == parts.length - 1 && parts[i].indexOf('.') >= 0 ? v4(parts[i]) : group(parts[i]);
            if (part.isEmpty() || bytes.length >= 2 * GROUPS) {
                return Optional.empty();
            }
            var longer = Arrays.copyOf(bytes, bytes.length + part.get().length);
            System.arraycopy(part.get(), 0, longer, bytes.length, part.get().length);
            bytes = longer;
        }
        return Optional.of(bytes);
    }

    private static Optional<byte[]> group(String text) {
        if (!GROUP.matcher(text).matches()) {
            return Optional.empty();
        }
        var value = Integer.parseInt(text, 16);
        return Optional.of(new byte[] {(byte) (value >> Byte.SIZE), (byte) value});
    }
}

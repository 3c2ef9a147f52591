package io.github.rootguard.policy.settings;

import java.util.List;

/**
 * The networks that the root user may sign in from.
 *
 * @param ranges the networks; none at all means anywhere
 */
public record AllowedNetworks(List<NetworkRange> ranges) {

    /** Anywhere. */
    public static final AllowedNetworks ANY = new AllowedNetworks(List.of());

    /** Keeps a copy without repetitions. */
    public AllowedNetworks {
        ranges = ranges.stream().distinct().toList();
    }

    /**
     * Reads networks in CIDR form.
     *
     * @throws IllegalArgumentException when one of them cannot be read
     */
    public static AllowedNetworks parse(List<String> networks) {
        return new AllowedNetworks(networks.stream().map(AllowedNetworks::range).toList());
    }

    private static NetworkRange range(String text) {
        return NetworkRange.parse(text).orElseThrow(() -> new IllegalArgumentException("Not a network: " + text));
    }

    /** Whether there is any limit. */
    public boolean restricted() {
        return !ranges.isEmpty();
    }

    /** Whether the address, given as a literal, is permitted; where there is a limit, an unreadable one is not. */
    public boolean permits(String address) {
        return !restricted() || ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether the text is the literal of an address at all. */
    public static boolean readable(String address) {
        return IpAddress.parseRemote(address).isPresent();
    }
}

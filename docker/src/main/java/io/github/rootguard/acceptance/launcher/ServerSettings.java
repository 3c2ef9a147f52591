package io.github.rootguard.acceptance.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a server runs. Everything that does not need a new {@code kc.sh build}.
 *
 * @param httpPort port on localhost for browsers and applications
 * @param adminPassword password of the bootstrap administrator {@code admin}
 * @param options options of {@code kc.sh start} without their dashes
 * @param environment variables for the server, on top of the ones that the launcher sets
 */
public record ServerSettings(
        int httpPort, String adminPassword, Map<String, String> options, Map<String, String> environment) {

    /** Copies the maps, so that settings do not change. */
    public ServerSettings {
        options = Map.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** A server on a free port with the given password of the bootstrap administrator. */
    public static ServerSettings onFreePort(String adminPassword) {
        return new ServerSettings(FreePorts.next(), adminPassword, Map.of(), Map.of());
    }

    /** The same with one more option, such as {@code log-level}. One that takes no value has an empty one. */
    public ServerSettings option(String name, String value) {
        return new ServerSettings(httpPort, adminPassword, with(options, name, value), environment);
    }

    /** The same with one more environment variable. */
    public ServerSettings variable(String name, String value) {
        return new ServerSettings(httpPort, adminPassword, options, with(environment, name, value));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}

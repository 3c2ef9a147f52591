package io.github.rootguard.acceptance.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server of tests is started on localhost, be it as a process or in a container that shares the network.
 *
 * @param settings what the caller wants of it
 * @param managementPort port on localhost for health and metrics
 */
public record StartCommand(ServerSettings settings, int managementPort) {

    /** Where browsers and applications find the server, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + settings.httpPort());
    }

    /** Where health and metrics are, without a slash at the end. */
    public URI managementUri() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** Variables for the server. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        environment.putAll(settings.environment());
        return environment;
    }

    /** Arguments of {@code kc.sh}. */
    public List<String> arguments() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", "127.0.0.1");
        options.put("http-port", String.valueOf(settings.httpPort()));
        options.put("http-management-port", String.valueOf(managementPort));
        if (!settings.options().containsKey("hostname-strict")) {
            options.put("hostname", baseUri().toString());
        }
        options.put("cache", "local");
        options.putAll(settings.options());
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        options.forEach(
                (option, value) -> arguments.add(value.isEmpty() ? "--" + option : "--" + option + "=" + value));
        return arguments;
    }
}

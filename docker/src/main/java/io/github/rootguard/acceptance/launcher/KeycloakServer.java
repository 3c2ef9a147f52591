package io.github.rootguard.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A running Keycloak on localhost. It ends when it is closed, and in any case together with this Java process.
 */
public final class KeycloakServer implements AutoCloseable {

    /** User name of the bootstrap administrator of the realm {@code master}. */
    public static final String ADMIN = "admin";

    private static final int SECONDS_TO_STOP = 15;

    private final Process process;
    private final Thread atExit;
    private final ServerSettings settings;
    private final int managementPort;
    private final Path log;

    /** Everything that was seen running; a script that ends early would else hide the server that it started. */
    private final Set<ProcessHandle> processes = ConcurrentHashMap.newKeySet();

    private KeycloakServer(Process process, ServerSettings settings, int managementPort, Path log) {
        this.process = process;
        this.settings = settings;
        this.managementPort = managementPort;
        this.log = log;
        this.atExit = new Thread(this::end, "stop-keycloak");
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param log file for everything that the server says; an existing one is continued
     * @throws IllegalStateException if it does not get ready, with the end of its log
     */
    public static KeycloakServer start(KeycloakHome home, ServerSettings settings, Path log, Progress progress) {
        progress.step("Starting Keycloak on " + base(settings));
        int managementPort = FreePorts.next();
        KeycloakServer server = launch(home, settings, managementPort, log);
        try {
            new Readiness(URI.create(server.managementUri() + "/health/ready"), server.process, log).await();
            server.processes.addAll(Processes.tree(server.process));
            return server;
        } catch (RuntimeException notReady) {
            server.close();
            throw notReady;
        }
    }

    private static KeycloakServer launch(KeycloakHome home, ServerSettings settings, int managementPort, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = KcScript.prepare(
                            home.directory(), environment(settings), arguments(settings, managementPort))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            KeycloakServer server = new KeycloakServer(process, settings, managementPort, log);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start Keycloak in " + home.directory(), e);
        }
    }

    /** Where browsers and applications find the server, without a slash at the end. */
    public URI baseUri() {
        return URI.create(base(settings));
    }

    /** Where health and metrics are, without a slash at the end. */
    public URI managementUri() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** Password of the bootstrap administrator. */
    public String adminPassword() {
        return settings.adminPassword();
    }

    /** The file that the server writes its log to. */
    public Path log() {
        return log;
    }

    /** Whether the server process is still there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server ends by itself. */
    public void awaitEnd() {
        Processes.await(process);
    }

    /** Stops the server with all its processes. Doing so twice does no harm. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyGoingDown) {
            return;
        }
    }

    /** Ends the server at once, in whatever it does, as a crash of its machine would. */
    public void kill() {
        processes.addAll(Processes.tree(process));
        Processes.end(processes, 0);
        Processes.await(process);
    }

    private void end() {
        processes.addAll(Processes.tree(process));
        Processes.end(processes, SECONDS_TO_STOP);
    }

    private static String base(ServerSettings settings) {
        return "http://localhost:" + settings.httpPort();
    }

    private static Map<String, String> environment(ServerSettings settings) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
        environment.putAll(settings.environment());
        return environment;
    }

    private static List<String> arguments(ServerSettings settings, int managementPort) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("http-enabled", "true");
        options.put("http-host", "127.0.0.1");
        options.put("http-port", String.valueOf(settings.httpPort()));
        options.put("http-management-port", String.valueOf(managementPort));
        if (!settings.options().containsKey("hostname-strict")) {
            options.put("hostname", base(settings));
        }
        options.put("cache", "local");
        options.putAll(settings.options());
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        options.forEach(
                (option, value) -> arguments.add(value.isEmpty() ? "--" + option : "--" + option + "=" + value));
        return arguments;
    }
}

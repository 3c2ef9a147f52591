package io.github.rootguard.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A Keycloak that runs as a process of this machine, and ends in any case together with this Java process. */
public final class LaunchedServer implements KeycloakServer {

    private static final int SECONDS_TO_STOP = 15;

    private final Process process;
    private final Thread atExit;
    private final StartCommand command;
    private final Path log;

    /** Everything that was seen running; a script that ends early would else hide the server that it started. */
    private final Set<ProcessHandle> processes = ConcurrentHashMap.newKeySet();

    private LaunchedServer(Process process, StartCommand command, Path log) {
        this.process = process;
        this.command = command;
        this.log = log;
        this.atExit = new Thread(this::end, "stop-keycloak");
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param log file for everything that the server says; an existing one is continued
     * @throws IllegalStateException if it does not get ready, with the end of its log
     */
    public static LaunchedServer start(KeycloakHome home, ServerSettings settings, Path log, Progress progress) {
        StartCommand command = new StartCommand(settings, FreePorts.next());
        progress.step("Starting Keycloak on " + command.baseUri());
        LaunchedServer server = launch(home, command, log);
        try {
            new Readiness(URI.create(server.managementUri() + "/health/ready"), server.process, log).await();
            server.processes.addAll(Processes.tree(server.process));
            return server;
        } catch (RuntimeException notReady) {
            server.close();
            throw notReady;
        }
    }

    private static LaunchedServer launch(KeycloakHome home, StartCommand command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = KcScript.prepare(home.directory(), command.environment(), command.arguments())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            LaunchedServer server = new LaunchedServer(process, command, log);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start Keycloak in " + home.directory(), e);
        }
    }

    @Override
    public URI baseUri() {
        return command.baseUri();
    }

    @Override
    public URI managementUri() {
        return command.managementUri();
    }

    @Override
    public String adminPassword() {
        return command.settings().adminPassword();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server ends by itself. */
    public void awaitEnd() {
        Processes.await(process);
    }

    /** Stops the server with all its processes. */
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
}

package io.github.rootguard.acceptance.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.launcher.StartCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.output.OutputFrame;

/** A Keycloak in a container that shares the network of this machine. */
final class ContainerServer implements KeycloakServer {

    private final KeycloakInContainer container;
    private final StartCommand command;
    private final Path log;

    private ContainerServer(KeycloakInContainer container, StartCommand command, Path log) {
        this.container = container;
        this.command = command;
        this.log = log;
    }

    static ContainerServer start(KeycloakInContainer container, StartCommand command, Path log) {
        ContainerServer server = new ContainerServer(container, command, log);
        container.withLogConsumer(server::write);
        try {
            container.start();
            return server;
        } catch (ContainerLaunchException notReady) {
            server.close();
            throw new IllegalStateException(
                    "Keycloak is not ready in its container.\n" + LogTail.of(log, 40), notReady);
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
        return container.isRunning();
    }

    @Override
    public void close() {
        container.stop();
    }

    private void write(OutputFrame output) {
        try {
            Files.writeString(log, output.getUtf8String(), UTF_8, CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.rootguard.acceptance.containers;

import dasniko.testcontainers.keycloak.ExtendableKeycloakContainer;
import io.github.rootguard.acceptance.launcher.StartCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.testcontainers.containers.BindMode;

/**
 * A Keycloak that shares the network of this machine: the mail catcher, the application and the web hooks of the tests
 * are on localhost, and the product lets web hooks without encryption go nowhere else.
 */
final class KeycloakInContainer extends ExtendableKeycloakContainer<KeycloakInContainer> {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final StartCommand command;

    /**
     * Nothing runs yet.
     *
     * @param files a directory that the server sees under the same name, for the files that tests give it
     */
    KeycloakInContainer(String image, StartCommand command, Path files) {
        super(image);
        this.command = command;
        withNetworkMode("host");
        // The test support ends the server together with the process of the tests, whose number it is told.
        withCreateContainerCmdModifier(
                create -> Objects.requireNonNull(create.getHostConfig()).withPidMode("host"));
        withFileSystemBind(files.toString(), files.toString(), BindMode.READ_ONLY);
        waitingFor(new ReadyOnThisMachine(command.managementUri()).withStartupTimeout(LONGEST_START));
    }

    @Override
    protected void configure() {
        super.configure();
        // None is published: what listens in the container listens on this machine.
        setExposedPorts(List.of());
        setEnv(List.of());
        command.environment().forEach(this::addEnv);
        setCommand(command.arguments().toArray(String[]::new));
    }
}

package io.github.rootguard.acceptance.containers;

import io.github.rootguard.acceptance.junit.ServerSource;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.FreePorts;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.launcher.StartCommand;
import java.nio.file.Path;
import java.util.Map;

/** Has the server of the run come out of the image under test. */
public final class ContainerSource implements ServerSource {

    @Override
    public KeycloakServer start(String name, Map<String, String> buildOptions, ServerSettings settings) {
        Path log = TestServer.log(name);
        StartCommand command = new StartCommand(settings, FreePorts.next());
        KeycloakInContainer container =
                new KeycloakInContainer(TestImage.build(buildOptions), command, log.getParent());
        return ContainerServer.start(container, command, log);
    }
}

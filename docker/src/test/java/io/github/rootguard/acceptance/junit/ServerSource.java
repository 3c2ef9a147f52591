package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.util.Map;

/**
 * Where the server of a run comes from when it is not launched as a process; the first one that
 * {@link java.util.ServiceLoader} finds is taken.
 */
public interface ServerSource {

    /**
     * Starts a server with the shipped JAR and the test support, and returns when it answers on localhost.
     *
     * @param name of the server in the names of files
     * @param buildOptions options of {@code kc.sh build} without their dashes
     */
    KeycloakServer start(String name, Map<String, String> buildOptions, ServerSettings settings);
}

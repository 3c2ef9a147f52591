package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.time.Duration;
import java.util.Set;

/**
 * What one start of a server took.
 *
 * @param time until it answers its first request for a token
 * @param cpu processor time of all its threads until then
 * @param liveBytes what is reachable in its heap then
 * @param residentBytes what the operating system gave it
 */
record Start(Duration time, Duration cpu, long liveBytes, long residentBytes) {

    /** One heap for all, so that no server is ahead because it was given more memory. */
    static final String HEAP = "-Xms640m -Xmx640m";

    static ServerSettings settings() {
        return ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD).variable("JAVA_OPTS_KC_HEAP", HEAP);
    }

    /** Starts a server that was built before, and ends it. */
    static Start measure(String name, KeycloakHome home, ServerSettings settings) {
        Set<ProcessHandle> others = ServerProcess.descendants();
        long before = System.nanoTime();
        try (OwnServer server = OwnServer.start(name, home, settings)) {
            Duration time = Duration.ofNanos(System.nanoTime() - before);
            ServerProcess process = ServerProcess.startedBeside(others, server.log());
            return new Start(time, process.cpuTime(), process.liveBytes(), process.residentBytes());
        }
    }
}

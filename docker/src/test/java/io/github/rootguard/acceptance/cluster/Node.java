package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.FreePorts;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** One node of a cluster: a place where a server runs, ends, and is started again, also with another JAR. */
final class Node implements AutoCloseable {
    private final String name;
    private final ServerSettings settings;

    /** The present one first. Those before have ended, but their mail catchers are what realms still send to. */
    private final Deque<OwnServer> servers = new ArrayDeque<>();

    private Node(String name, ServerSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** Starts a node with a JAR in the place of the shipped one. It finds the others by the database. */
    static Node start(String name, Path jar, Postgres database) {
        ServerSettings settings = TestServer.settings()
                .option("cache", "ispn")
                .option("cache-embedded-network-bind-address", "127.0.0.1")
                .option("cache-embedded-network-bind-port", String.valueOf(FreePorts.next()))
                .option("hostname-strict", "false")
                .option("proxy-headers", "xforwarded");
        Node node = new Node(name, database.database(settings));
        node.start(jar);
        return node;
    }

    /** Starts it again. */
    void start(Path jar) {
        KeycloakHome home = TestServer.homeOnPostgres(name, jar);
        servers.push(OwnServer.start(name, home, settings));
    }

    /** The server that runs now. */
    OwnServer server() {
        return servers.getFirst();
    }

    /** Its own address. */
    URI uri() {
        return server().process().baseUri();
    }

    /** Lets it end in peace, as an operator does. */
    void stop() {
        server().process().close();
    }

    /** Ends it by force, whatever it does. */
    void kill() {
        server().kill();
    }

    @Override
    public void close() {
        servers.forEach(OwnServer::close);
    }
}

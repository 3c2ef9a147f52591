package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.FreePorts;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.nio.file.Path;

/**
 * A cluster of two nodes on one database, found by it and joined on loopback. Each node has an address of its own, as if
 * there were no proxy before them: what a page of one posts, that one gets.
 */
final class TwoNodes implements AutoCloseable {
    private final OwnServer one;
    private final OwnServer two;

    private TwoNodes(OwnServer one, OwnServer two) {
        this.one = one;
        this.two = two;
    }

    static TwoNodes start() {
        KeycloakHome home = TestServer.home("two-nodes");
        Path database = home.directory().resolve("data").resolve("nodes");
        OwnServer one = OwnServer.start("node-one", home, settings(database));
        try {
            return new TwoNodes(one, OwnServer.start("node-two", home, settings(database)));
        } catch (RuntimeException failed) {
            one.close();
            throw failed;
        }
    }

    /** The embedded database serves other processes when it is told to. */
    private static ServerSettings settings(Path database) {
        return TestServer.settings()
                .option("cache", "ispn")
                .option("cache-embedded-network-bind-address", "127.0.0.1")
                .option("cache-embedded-network-bind-port", String.valueOf(FreePorts.next()))
                .option("db-url", "jdbc:h2:file:" + database.toAbsolutePath() + ";AUTO_SERVER=TRUE;NON_KEYWORDS=VALUE");
    }

    /** A new realm, as the first node shows it. */
    TestRealm realm() {
        return one.exampleRealm();
    }

    /** The same realm, as the second node shows it. */
    TestRealm onTwo(TestRealm realm) {
        return two.realm(realm.name());
    }

    @Override
    public void close() {
        two.close();
        one.close();
    }
}

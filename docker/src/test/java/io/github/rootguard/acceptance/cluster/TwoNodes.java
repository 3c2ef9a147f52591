package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.Postgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A cluster of two nodes on one PostgreSQL, found by it and joined on loopback. Each node has an address of its own, as
 * if there were no proxy before them: what a page of one posts, that one gets. Beside these there is an address of both,
 * the {@link Front}: what is begun there on one node goes on there on the other.
 */
final class TwoNodes implements AutoCloseable {
    private final Postgres postgres = TestServer.postgres("nodes");
    private final Front front = Front.start();
    private final Node one;
    private final Node two;
    private final OwnServer both;
    private final Set<URI> running = new HashSet<>();

    private TwoNodes(Path jar) {
        this.one = Node.start("node-one", jar, postgres);
        this.two = Node.start("node-two", jar, postgres);
        this.both = one.server().behind(front.uri());
        running.add(one.uri());
        running.add(two.uri());
        front.serve(Set.copyOf(running));
        turnTo(one);
    }

    static TwoNodes start() {
        return start(TestServer.shippedJar());
    }

    /** The same with another JAR in the place of the shipped one. */
    static TwoNodes start(Path jar) {
        return new TwoNodes(jar);
    }

    /** The first node. */
    Node one() {
        return one;
    }

    /** The second node. */
    Node two() {
        return two;
    }

    /** The database of both. */
    Postgres database() {
        return postgres;
    }

    /** A new realm, as the first node shows it. */
    TestRealm realm() {
        return one.server().exampleRealm();
    }

    /** The same realm, as the second node shows it. */
    TestRealm onTwo(TestRealm realm) {
        return two.server().realm(realm.name());
    }

    /** The same realm at the address of both. Its clock is that of both. */
    TestRealm atFront(TestRealm realm) {
        return both.realm(realm.name());
    }

    /** A new realm at the address of both. */
    TestRealm realmAtFront() {
        return atFront(realm());
    }

    /** Has this node answer what comes to the address of both. */
    void turnTo(Node node) {
        front.turnTo(node.uri());
    }

    /** Ends a node by force; the other answers at the address of both. */
    void kill(Node node) {
        node.kill();
        leave(node);
    }

    /** Restarts a node with a JAR, while the other one answers; then this one answers. */
    void restart(Node node, Path jar) {
        turnTo(other(node));
        leave(node);
        node.stop();
        node.start(jar);
        running.add(node.uri());
        front.serve(Set.copyOf(running));
        turnTo(node);
    }

    private void leave(Node node) {
        running.remove(node.uri());
        front.serve(Set.copyOf(running));
        turnTo(other(node));
    }

    private Node other(Node node) {
        return node.equals(one) ? two : one;
    }

    @Override
    public void close() {
        two.close();
        one.close();
        front.close();
        postgres.close();
    }
}

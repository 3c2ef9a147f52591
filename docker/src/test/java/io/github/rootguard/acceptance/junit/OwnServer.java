package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.LaunchedServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RealmDraft;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A server of a test's own: for what needs other options, a restart, or another JAR. Its home outlives it. */
public final class OwnServer implements AutoCloseable {

    private final Run run;

    private OwnServer(Run run) {
        this.run = run;
    }

    /** Starts a server in a home. */
    public static OwnServer start(String name, KeycloakHome home, ServerSettings settings) {
        return new OwnServer(Run.begin(name, home, settings));
    }

    /** A new example realm, which stays until the home is deleted. */
    public TestRealm exampleRealm() {
        return new Realms(run).example();
    }

    /** The same with a name that options of the server can tell. */
    public TestRealm exampleRealm(String name) {
        return new Realms(run).example(name, draft -> {});
    }

    /** The same with changes, such as more users and clients. */
    public TestRealm exampleRealm(Consumer<RealmDraft> changes) {
        return new Realms(run).example(changes);
    }

    /** A realm that is there already. */
    public TestRealm realm(String name) {
        return new TestRealm(run, name);
    }

    /** The bootstrap administrator. */
    public AdminClient master() {
        return run.master;
    }

    /** A mailbox, empty now, of the server that the realms send their mail through. */
    public Mailbox mailbox() {
        return run.mail.mailbox();
    }

    /** The same server as it is seen through an address before it, such as one that it shares with others. */
    public OwnServer behind(URI address) {
        return new OwnServer(run.behind(address));
    }

    /** The clock of the server. */
    public ServerClock clock() {
        return run.clock;
    }

    /** The server process. */
    public KeycloakServer process() {
        return run.server;
    }

    /** Ends the server at once, in whatever it does, as a crash of its machine would. */
    public void kill() {
        LaunchedServer.class.cast(run.server).kill();
    }

    /** The file that the server writes its log to. */
    public Path log() {
        return run.server.log();
    }

    @Override
    public void close() {
        run.stop();
    }
}

package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.web.RelyingParty;
import java.net.URI;
import java.util.ServiceLoader;
import java.util.function.Function;

/** What exists once in a run of tests. */
final class Run implements AutoCloseable {

    private static final String NAME = "keycloak";

    /** Where browsers and applications find the server, without a slash at the end. */
    final URI base;

    final KeycloakServer server;
    final AdminClient master;
    final Mailbox.Server mail;
    final RelyingParty relyingParty;
    final ServerClock clock;

    private final Runnable cleaning;

    private Run(Function<ServerSettings, KeycloakServer> start, ServerSettings settings, Runnable cleaning) {
        this.cleaning = cleaning;
        this.mail = Mailbox.Server.start();
        this.relyingParty = RelyingParty.start();
        this.server = start.apply(settings.option(
                "spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri",
                relyingParty.uri("/authentication-device").toString()));
        this.base = server.baseUri();
        this.master = AdminClient.ofMaster(server);
        this.clock = new ServerClock(base);
    }

    private Run(Run same, URI base) {
        this.cleaning = same.cleaning;
        this.mail = same.mail;
        this.relyingParty = same.relyingParty;
        this.server = same.server;
        this.base = base;
        this.master = AdminClient.ofMaster(server, base);
        this.clock = new ServerClock(base);
    }

    static Run begin() {
        return ServiceLoader.load(ServerSource.class)
                .findFirst()
                .map(Run::beginElsewhere)
                .orElseGet(() -> beginOn(RunDatabase.chosen()));
    }

    static Run begin(String name, KeycloakHome home, ServerSettings settings) {
        return warm(new Run(own -> TestServer.start(name, home, own), settings, home::delete));
    }

    private static Run beginOn(RunDatabase database) {
        try {
            KeycloakHome home = TestServer.homeWithOptions(NAME, database.buildOptions());
            Runnable cleaning = () -> {
                home.delete();
                database.close();
            };
            return warm(
                    new Run(own -> TestServer.start(NAME, home, own), database.in(TestServer.settings()), cleaning));
        } catch (RuntimeException notStarted) {
            database.close();
            throw notStarted;
        }
    }

    private static Run beginElsewhere(ServerSource source) {
        return warm(new Run(
                settings -> source.start(NAME, TestServer.BUILD_OPTIONS, settings), TestServer.settings(), () -> {}));
    }

    /** The same as it is seen through an address before the server. */
    Run behind(URI address) {
        return new Run(this, address);
    }

    /** Keycloak creates much on its first use; no test should pay for that or measure it. */
    private static Run warm(Run run) {
        run.master.get("/master").expect(200);
        return run;
    }

    /** Ends everything and leaves the data of the server. */
    void stop() {
        server.close();
        mail.close();
        relyingParty.close();
    }

    @Override
    public void close() {
        stop();
        cleaning.run();
    }
}

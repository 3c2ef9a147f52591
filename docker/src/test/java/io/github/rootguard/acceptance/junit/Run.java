package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.web.RelyingParty;
import java.net.URI;

/** What exists once in a run of tests. */
final class Run implements AutoCloseable {

    /** Where browsers and applications find the server, without a slash at the end. */
    final URI base;

    final KeycloakServer server;
    final AdminClient master;
    final Mailbox.Server mail;
    final RelyingParty relyingParty;
    final ServerClock clock;

    private final KeycloakHome home;
    private final RunDatabase database;

    private Run(String name, KeycloakHome home, ServerSettings settings, RunDatabase database) {
        this.home = home;
        this.database = database;
        this.mail = Mailbox.Server.start();
        this.relyingParty = RelyingParty.start();
        this.server = TestServer.start(
                name,
                home,
                settings.option(
                        "spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri",
                        relyingParty.uri("/authentication-device").toString()));
        this.base = server.baseUri();
        this.master = AdminClient.ofMaster(server);
        this.clock = new ServerClock(base);
    }

    private Run(Run same, URI base) {
        this.home = same.home;
        this.database = same.database;
        this.mail = same.mail;
        this.relyingParty = same.relyingParty;
        this.server = same.server;
        this.base = base;
        this.master = AdminClient.ofMaster(server, base);
        this.clock = new ServerClock(base);
    }

    static Run begin() {
        RunDatabase database = RunDatabase.chosen();
        try {
            KeycloakHome home = TestServer.homeWithOptions("keycloak", database.buildOptions());
            return warm(new Run("keycloak", home, database.in(TestServer.settings()), database));
        } catch (RuntimeException notStarted) {
            database.close();
            throw notStarted;
        }
    }

    static Run begin(String name, KeycloakHome home, ServerSettings settings) {
        return warm(new Run(name, home, settings, RunDatabase.NONE));
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

    /** Ends everything and leaves the home with its data. */
    void stop() {
        server.close();
        mail.close();
        relyingParty.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
        home.delete();
    }
}

package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.web.RelyingParty;

/** What exists once in a run of tests. */
final class Run implements AutoCloseable {

    final KeycloakServer server;
    final AdminClient master;
    final Mailbox.Server mail;
    final RelyingParty relyingParty;
    final ServerClock clock;

    private final KeycloakHome home;

    private Run(String name, KeycloakHome home, ServerSettings settings) {
        this.home = home;
        this.mail = Mailbox.Server.start();
        this.relyingParty = RelyingParty.start();
        this.server = TestServer.start(
                name,
                home,
                settings.option(
                        "spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri",
                        relyingParty.uri("/authentication-device").toString()));
        this.master = AdminClient.ofMaster(server);
        this.clock = new ServerClock(server.baseUri());
    }

    static Run begin() {
        return begin("keycloak", TestServer.home("keycloak"), TestServer.settings());
    }

    static Run begin(String name, KeycloakHome home, ServerSettings settings) {
        Run run = new Run(name, home, settings);
        // Keycloak creates much on its first use; no test should pay for that or measure it.
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
        home.delete();
    }
}

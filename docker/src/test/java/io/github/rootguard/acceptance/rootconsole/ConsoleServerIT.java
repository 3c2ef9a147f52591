package io.github.rootguard.acceptance.rootconsole;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.web.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What the operator decides about the console page. */
class ConsoleServerIT {

    private static final String CLIENT = "/clients?clientId=root-guard-console";

    @Test
    void whenInstalledOnDemandAndAdministrationHasItsOwnAddressThenThePageComesWithTheNominationAndCallsThere() {
        KeycloakHome home = TestServer.home("console-page");
        ServerSettings settings = TestServer.settings();
        String admin = "http://127.0.0.1:" + settings.httpPort();
        settings = settings.option("spi-root-guard-policy--default--install", "on-demand")
                .option("hostname", "http://localhost:" + settings.httpPort())
                .option("hostname-admin", admin);
        try (OwnServer server = OwnServer.start("console-page", home, settings);
                Browser browser = TestServer.browser()) {
            TestRealm realm = server.exampleRealm();
            Http http = new Http();
            assertThat(realm.admin().get(CLIENT).expect(200).json()).isEmpty();
            assertThat(http.get(realm.uri(RootConsolePage.PATH)).status()).isEqualTo(404);

            realm.everydayAdmin()
                    .post("/root-guard/nomination", Map.of("user", "nora"))
                    .expect(201);

            assertThat(http.get(realm.uri(RootConsolePage.PATH))
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElse(""))
                    .contains("connect-src 'self' " + admin + ";");
            RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);
            assertThat(page.state()).isEqualTo("nominated");
            assertThat(browser.driver().findElements(By.cssSelector("[data-level=danger]")))
                    .isEmpty();
        }
        home.delete();
    }

    @Test
    void whenTheAdminApiIsOffThenThereIsNoPage() {
        KeycloakHome home = TestServer.home(
                "no-admin-api",
                List.of(TestServer.shippedJar()),
                Map.of("vault", "file", "features-disabled", "admin-api,admin"));
        try (KeycloakServer server = TestServer.start("no-admin-api", home, TestServer.settings())) {
            String base = server.baseUri() + "/realms/master";

            assertThat(new Http().get(URI.create(base)).status()).isEqualTo(200);
            assertThat(new Http().get(URI.create(base + RootConsolePage.PATH)).status())
                    .isEqualTo(404);
        }
        home.delete();
    }
}

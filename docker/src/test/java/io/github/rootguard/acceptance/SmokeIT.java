package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.pages.AccountConsole;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.UserDraft;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.RelyingParty;
import io.github.rootguard.acceptance.web.WebPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The JAR does no harm to a plain realm, and the harness does what it says. */
@RootGuardServer
class SmokeIT {

    @Test
    void whenServerIsAskedForThenItIsTheOneThatTheBuildNamed(AdminClient master) throws IOException {
        Properties java = new Properties();
        try (InputStream release =
                Files.newInputStream(Path.of(System.getProperty("root-guard.server-java", ""), "release"))) {
            java.load(release);
        }

        JsonNode system = master.serverInfo().expect(200).json().path("systemInfo");

        assertThat(system.path("version").asText()).isEqualTo(System.getProperty("root-guard.keycloak-version"));
        assertThat('"' + system.path("javaVersion").asText() + '"').isEqualTo(java.getProperty("JAVA_VERSION"));
    }

    @Test
    void whenOrdinaryUserSignsInByHttpThenApplicationGetsTokens(TestRealm realm, Http http) {
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);
        Authorization authorization = portal.authorization();

        WebPage answer = http.open(authorization.uri())
                .expectPage("login")
                .form("#kc-form-login")
                .with("username", "otto@example.org")
                .with("password", TestRealm.passwordOf(ORDINARY_USER))
                .submit();

        JsonNode tokens = portal.exchange(
                        authorization, answer.redirectParameters().get("code"))
                .expect(200)
                .json();
        portal.userinfo(tokens.path("access_token").asText()).expect(200);
        assertThat(realm.facts().sessions(realm.userId(ORDINARY_USER)))
                .extracting(SessionFact::clients)
                .containsExactly(List.of(BROWSER_APPLICATION));
        assertThat(realm.events().ofType("LOGIN")).hasSize(1);
    }

    @Test
    void whenOrdinaryUserSignsInByBrowserThenAccountConsoleOpens(TestRealm realm, Browser browser) {
        AccountConsole.open(browser, realm.uri("")).signIn(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        assertThat(AccountConsole.awaitSignedIn(browser).email()).isEqualTo("otto@example.org");
    }

    @Test
    void whenWindowIsNarrowAndDarkThenScreenshotShowsIt(TestRealm realm, Browser browser) {
        browser.phone();
        browser.prefer(ColorScheme.DARK);
        AccountConsole.open(browser, realm.uri(""));

        Path picture = browser.screenshot("smoke-login-phone-dark");

        assertThat(picture).isNotEmptyFile();
        assertThat(browser.driver()
                        .executeScript("return window.innerWidth + '|' + document.documentElement.className"))
                .asString()
                .startsWith("390|")
                .contains("dark");
    }

    @Test
    void whenClockMovesThenAccessTokenExpires(TestRealm realm, ServerClock clock) {
        String token = realm.service()
                .password(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        realm.service().userinfo(token).expect(200);

        clock.advance(Duration.ofMinutes(6));

        realm.service().userinfo(token).expect(401);
    }

    @Test
    void whenAdministratorSendsVerificationThenMailArrives(TestRealm realm, Mailbox mailbox) {
        String otto = realm.userId(ORDINARY_USER);

        realm.everydayAdmin().put("/users/" + otto + "/send-verify-email", "").expect(204);

        Mail mail = mailbox.await(realm.name(), any -> true);
        assertThat(mail.to()).containsExactly("otto@example.org");
        assertThat(mail.text()).contains(realm.uri("/login-actions").toString());
        assertThat(realm.events().ofAdministrators())
                .extracting(event -> event.path("authDetails").path("userId").asText())
                .contains(realm.userId(ADMINISTRATOR));
    }

    @Test
    void whenSecurityKeyIsRegisteredThenItHoldsCredential(Realms realms, Browser browser) {
        TestRealm realm = realms.example(draft ->
                draft.user(UserDraft.of("wanda", TestRealm.passwordOf("wanda")).requiredAction("webauthn-register")));
        LoginPage login = AccountConsole.open(browser, realm.uri(""));
        VirtualSecurityKey key = browser.plugIn(VirtualSecurityKey.Model.HARDWARE);

        login.signIn("wanda", TestRealm.passwordOf("wanda"));
        browser.awaitPage("webauthn-register");
        browser.click("#registerWebAuthn");
        browser.answerPrompt("Key");

        assertThat(AccountConsole.awaitSignedIn(browser).email()).isEqualTo("wanda@example.org");
        assertThat(key.credentials()).hasSize(1);
        assertThat(realm.facts().credentials(realm.userId("wanda")))
                .extracting(credential -> credential.path("type").asText())
                .containsExactlyInAnyOrder("password", "webauthn");
    }

    @Test
    void whenBackchannelAuthenticationBeginsThenDeviceIsNotified(Realms realms, RelyingParty relyingParty) {
        TestRealm realm = realms.example(draft -> draft.client(
                ClientDraft.service("kiosk", "kiosk secret").attribute("oidc.ciba.grant.enabled", "true")));
        OidcClient kiosk = realm.confidentialClient("kiosk", "kiosk secret");

        kiosk.post("ext/ciba/auth", Map.of("scope", "openid", "login_hint", "otto", "binding_message", realm.name()))
                .expect(200);

        assertThat(relyingParty.await("/authentication-device", realm.name()).authorization())
                .startsWith("Bearer ");
    }
}

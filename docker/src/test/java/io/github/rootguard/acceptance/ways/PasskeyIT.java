package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollTotpPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A passkey signs an ordinary user in; the one that root had before the claim is gone. */
@RootGuardServer
class PasskeyIT {

    private static final String ROOTS_PASSWORD = "quiet mountains keep their snow";
    private static final String PASSKEY = "webauthn-passwordless";

    @Test
    @Proves("passkey")
    void whenPasskeyIsOlderThanTheClaimThenItSignsNobodyIn(Realms realms, Browser browser) {
        TestRealm realm = realms.example(draft -> draft.set("webAuthnPolicyPasswordlessPasskeysEnabled", true)
                .set("webAuthnPolicyPasswordlessRequireResidentKey", "Yes")
                .set("webAuthnPolicyPasswordlessUserVerificationRequirement", "required"));
        VirtualSecurityKey key = register(browser, realm, ORDINARY_USER);
        signIn(browser, realm, realm.publicClient(BROWSER_APPLICATION));
        browser.awaitApplication();
        key.pullOut();

        register(browser, realm, NOMINEE);
        String nora = realm.userId(NOMINEE);
        assertThat(realm.facts().credentials(nora))
                .anyMatch(each -> PASSKEY.equals(each.path("type").asText()));
        claim(browser, realm);
        Traces traces = Traces.of(realm, nora);

        signIn(browser, realm, realm.publicClient(BROWSER_APPLICATION));

        realm.events()
                .await("LOGIN_ERROR", error -> error.path("clientId").asText().equals(BROWSER_APPLICATION));
        // The passkey is refused by a post of the page itself, so the address is asked for while it changes.
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.urlContains("/login-actions/authenticate"));
        traces.expectNothingNew();
        assertThat(realm.facts().credentials(nora))
                .noneMatch(each -> PASSKEY.equals(each.path("type").asText()));
    }

    /** The nominee has a second factor, so the claim asks for it, and that needs a browser. */
    private static void claim(Browser browser, TestRealm realm) {
        Nominated nominated = Nominated.in(realm);
        signIn(browser, realm, GuardedRealm.adminConsole(realm));
        browser.awaitPage("root-guard-claim");
        browser.fill("claimCode", nominated.claimCode());
        browser.click("#root-guard-webauthn");
        new PasswordPage(browser).choose(ROOTS_PASSWORD, ROOTS_PASSWORD);
        EnrollTotpPage enrollment = new EnrollTotpPage(browser);
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enrollment.secret()), realm.clock());
        enrollment.enroll(codes.next(), codes.next(), "phone");
        new RecoveryCodesPage(browser).skip();
        new ClaimPage(browser).confirm();
        browser.awaitPage("root-guard-task");
    }

    private static VirtualSecurityKey register(Browser browser, TestRealm realm, String user) {
        browser.open(realm.uri("/.well-known/openid-configuration"));
        browser.forgetCookies();
        browser.open(realm.publicClient(BROWSER_APPLICATION)
                .authorization()
                .with("kc_action", "webauthn-register-passwordless")
                .uri());
        browser.awaitPage("login");
        browser.fill("username", user);
        browser.fill("password", TestRealm.passwordOf(user));
        browser.click("#kc-login");
        browser.awaitElement("#registerWebAuthn");
        VirtualSecurityKey key = browser.plugIn(VirtualSecurityKey.Model.SYNCED);
        browser.click("#registerWebAuthn");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(ExpectedConditions.alertIsPresent())
                .accept();
        browser.awaitApplication();
        return key;
    }

    private static void signIn(Browser browser, TestRealm realm, OidcClient client) {
        browser.open(realm.uri("/.well-known/openid-configuration"));
        browser.forgetCookies();
        browser.open(client.authorization().uri());
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.Keyboard;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.AccountConsole;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollTotpPage;
import io.github.rootguard.acceptance.pages.EverydayAdminPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The claim as a person sees it. The pictures are kept for the documentation. */
@RootGuardServer
class ClaimBrowserIT {

    private static final String PASSWORD = "seven geese walk to the lake";
    private static final String WIDTH = "return document.documentElement.scrollWidth";
    private static final String CONSOLE_AS_ADMINISTRATOR =
            "[data-testid='nav-item-realm-settings']," + "#nav-item-realm-settings,a[href$='realm-settings']";

    @Test
    void whenNewcomerFollowsThePagesThenAdminConsoleOpensAsRoot(TestRealm realm, Browser browser) {
        browser.open(GuardedRealm.adminConsole(realm).authorization().redirectUri());
        walk(realm, browser, "claim-light", WIDTH);

        browser.awaitElement(CONSOLE_AS_ADMINISTRATOR);
        browser.screenshot("claim-light-7-console");
        assertThat(browser.uri().getPath()).isEqualTo("/admin/" + realm.name() + "/console/");
        assertThat(state(realm)).isEqualTo("guarded");
    }

    @Test
    void whenColoursAreDarkThenEveryPageIsDark(TestRealm realm, Browser browser) {
        browser.prefer(ColorScheme.DARK);
        browser.open(GuardedRealm.adminConsole(realm).authorization().uri());

        List<String> dark = walk(
                realm, browser, "claim-dark", "return document.documentElement.classList.contains('pf-v5-theme-dark')");

        assertThat(dark).hasSize(7).containsOnly("true");
    }

    @Test
    void whenScreenIsNarrowThenNoPageIsWiderThanIt(TestRealm realm, Browser browser) {
        browser.phone();
        browser.open(GuardedRealm.adminConsole(realm).authorization().uri());

        List<String> widths = walk(realm, browser, "claim-phone", WIDTH);

        assertThat(widths).hasSize(7).containsOnly("390");
    }

    @Test
    void whenNomineeReadsGermanThenPagesAreGerman(TestRealm realm, Browser browser) {
        browser.open(GuardedRealm.adminConsole(realm)
                .authorization()
                .with("ui_locales", "de")
                .uri());
        Nominated nominated = Nominated.in(realm);
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));

        ClaimPage claim = new ClaimPage(browser);
        assertThat(claim.title()).isEqualTo("Root-Benutzer werden");
        claim.screenshot("claim-german-1-code");
        claim.enterCode("falsch");
        assertThat(new ClaimPage(browser).messageAt("claimCode")).contains("Dieser Übernahmecode stimmt nicht");
        new ClaimPage(browser).enterCode(nominated.claimCode());
        PasswordPage password = new PasswordPage(browser);
        assertThat(password.title()).isEqualTo("Root-Passwort wählen");
        browser.fill("password-new", "abcabcabcabcabc");
        browser.awaitElement("#root-guard-strength:not([hidden])");
        password.screenshot("claim-german-2-weak-password");
        password.choose(PASSWORD, PASSWORD);
        EnrollTotpPage enroll = new EnrollTotpPage(browser);
        enroll.screenshot("claim-german-3-authenticator");
        assertThat(browser.text("body")).contains("Erster Code").doesNotContain("First code");
    }

    @Test
    void whenOnlyTheKeyboardIsUsedThenTheWholeClaimIsPossible(TestRealm realm, Browser browser) {
        Nominated nominated = Nominated.in(realm);
        Keyboard keyboard = new Keyboard(browser);
        browser.open(GuardedRealm.adminConsole(realm).authorization().redirectUri());
        browser.awaitPage("login");
        keyboard.type("[name=username]", NOMINEE);
        keyboard.type("[name=password]", TestRealm.passwordOf(NOMINEE) + Keys.ENTER);

        browser.awaitPage("root-guard-claim");
        keyboard.type("[name=claimCode]", nominated.claimCode() + Keys.ENTER);
        browser.awaitPage("root-guard-password");
        keyboard.type("[name=password-new]", PASSWORD);
        keyboard.type("[name=password-confirm]", PASSWORD + Keys.ENTER);
        EnrollTotpPage enroll = new EnrollTotpPage(browser);
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enroll.secret()), realm.clock());
        keyboard.type("[name=code1]", codes.next());
        keyboard.type("[name=code2]", codes.next());
        keyboard.type("[name=userLabel]", "phone" + Keys.ENTER);
        browser.awaitPage("root-guard-recovery-codes");
        keyboard.type("[name=accept]", " ");
        keyboard.type("[name=continue]", Keys.ENTER.toString());
        browser.awaitPage("root-guard-claim");
        browser.awaitElement("[name=accept]");
        keyboard.type("[name=accept]", " ");
        keyboard.type("[name=continue]", Keys.ENTER.toString());
        browser.awaitPage("root-guard-task");
        keyboard.type("[name=task]", " ");
        keyboard.type("[name=reason]", REASON);
        keyboard.type("[name=continue]", Keys.ENTER.toString());
        browser.awaitPage("root-guard-everyday-admin");
        keyboard.type("[name=skip]", Keys.ENTER.toString());

        browser.awaitElement(CONSOLE_AS_ADMINISTRATOR);
        assertThat(state(realm)).isEqualTo("guarded");
    }

    @Test
    void whenNomineeHasSecurityKeyThenItProvesHer(TestRealm realm, Browser browser) {
        VirtualSecurityKey key = enrollStockKey(realm, browser);
        Nominated nominated = beginClaim(realm, browser);
        ClaimPage claim = new ClaimPage(browser);
        claim.screenshot("claim-security-key");

        browser.fill("claimCode", nominated.claimCode());
        browser.click("#root-guard-webauthn");

        new PasswordPage(browser);
        assertThat(key.credentials()).hasSize(1);
    }

    @Test
    void whenNomineeLostSecurityKeyThenClaimDoesNotGoOn(TestRealm realm, Browser browser) {
        enrollStockKey(realm, browser).pullOut();
        browser.plugIn(VirtualSecurityKey.Model.HARDWARE);
        Nominated nominated = beginClaim(realm, browser);
        new ClaimPage(browser);

        browser.fill("claimCode", nominated.claimCode());
        browser.click("#root-guard-webauthn");
        browser.awaitElement("#input-error-webauthn, [class*='alert__title']");

        assertThat(browser.pageId()).isEqualTo("root-guard-claim");
        assertThat(state(realm)).isEqualTo("nominated");
    }

    /** From the login page to the admin console; gives what a script says on each page of ours. */
    private static List<String> walk(TestRealm realm, Browser browser, String name, String script) {
        Nominated nominated = Nominated.in(realm);
        List<String> looks = new ArrayList<>();
        LoginPage login = new LoginPage(browser);
        login.screenshot(name + "-0-login");
        login.signIn("nora@example.org", TestRealm.passwordOf(NOMINEE));
        ClaimPage claim = new ClaimPage(browser);
        claim.screenshot(name + "-1-code");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        claim.enterCode(nominated.claimCode());
        PasswordPage password = new PasswordPage(browser);
        password.screenshot(name + "-2-password");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        browser.fill("password-new", "abcabcabcabcabc");
        browser.awaitElement("#root-guard-strength:not([hidden])");
        password.screenshot(name + "-2-weak-password");
        password.choose(PASSWORD, PASSWORD);
        EnrollTotpPage enroll = new EnrollTotpPage(browser);
        enroll.screenshot(name + "-3-authenticator");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enroll.secret()), realm.clock());
        enroll.enroll(codes.next(), codes.next(), "phone");
        RecoveryCodesPage recovery = new RecoveryCodesPage(browser);
        recovery.screenshot(name + "-4-recovery-codes");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        recovery.accept();
        ClaimPage confirmation = new ClaimPage(browser);
        confirmation.screenshot(name + "-5-confirmation");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        confirmation.confirm();
        TaskPage task = new TaskPage(browser);
        task.screenshot(name + "-6-task");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        task.declare("review", REASON);
        EverydayAdminPage everyday = new EverydayAdminPage(browser);
        everyday.screenshot(name + "-7-everyday-administrator");
        looks.add(String.valueOf(browser.driver().executeScript(script)));
        everyday.skip();
        return looks;
    }

    private static Nominated beginClaim(TestRealm realm, Browser browser) {
        Nominated nominated = Nominated.in(realm);
        browser.forgetCookies();
        browser.open(GuardedRealm.adminConsole(realm).authorization().uri());
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        return nominated;
    }

    private static VirtualSecurityKey enrollStockKey(TestRealm realm, Browser browser) {
        OidcClient account = GuardedRealm.accountConsole(realm);
        Authorization authorization = account.authorization().with("kc_action", "webauthn-register");
        browser.open(authorization.uri());
        VirtualSecurityKey key = browser.plugIn(VirtualSecurityKey.Model.HARDWARE);
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        browser.awaitElement("#registerWebAuthn").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(ExpectedConditions.alertIsPresent())
                .accept();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .until(driver -> realm.facts()
                        .credentials(realm.userId(NOMINEE))
                        .anyMatch(one -> one.path("type").asText().equals("webauthn")));
        AccountConsole.awaitSignedIn(browser);
        return key;
    }

    private static String state(TestRealm realm) {
        return realm.status().path("state").asText();
    }
}

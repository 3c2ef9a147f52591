package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollHardwarePage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.Nominated;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The page for hardware tokens as a person sees it. The pictures are kept for the documentation. */
@RootGuardServer
class HardwareBrowserIT {

    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String WIDTH = "return document.documentElement.scrollWidth";

    @Test
    void whenSeedWasWrongThenThePageKeepsTheRestAndGoesOn(TestRealm realm, Browser browser) {
        HardwareClaim.prepare(realm);
        EnrollHardwarePage page = open(realm, browser, UnaryOperator.identity());
        page.screenshot("hardware-light-1-new");
        page.choose("SHA512", 8, 60);
        page.screenshot("hardware-light-2-parameters");
        TotpDevice device = new TotpDevice(SEED, "SHA512", 8, 60);

        page.enroll("2600 1248", SEED.replace('G', 'H'), device, realm.clock().now());

        EnrollHardwarePage again = new EnrollHardwarePage(browser);
        again.screenshot("hardware-light-3-wrong");
        assertThat(again.messageAt("code2")).contains("These codes do not fit");
        assertThat(browser.text("#root-guard-help-seed")).contains("is kept");
        assertThat(browser.driver().executeScript("return document.activeElement.id"))
                .isEqualTo("code2");
        assertThat(browser.shows("#algorithm")).isTrue();
        assertThat(browser.driver().executeScript("return document.querySelector('#algorithm').value"))
                .isEqualTo("SHA512");
        again.enroll("2600 1248", SEED, device, realm.clock().now());
        new RecoveryCodesPage(browser).skip();
        new ClaimPage(browser).confirm();
        browser.awaitPage("root-guard-task");
    }

    @Test
    void whenScreenIsNarrowAndDarkThenThePageFits(TestRealm realm, Browser browser) {
        HardwareClaim.stock(realm);
        browser.phone();
        browser.prefer(ColorScheme.DARK);
        EnrollHardwarePage page = open(realm, browser, UnaryOperator.identity());
        page.screenshot("hardware-phone-dark-1-new");
        assertThat(browser.driver().executeScript(WIDTH)).isEqualTo(390L);
        page.choose("SHA1", 6, 30);

        page.enroll("ft-9", "", new TotpDevice(SEED), realm.clock().now());

        EnrollHardwarePage again = new EnrollHardwarePage(browser);
        again.screenshot("hardware-phone-dark-2-wrong");
        assertThat(again.messageAt("seed")).contains("no device with this serial number");
        assertThat(browser.driver().executeScript(WIDTH)).isEqualTo(390L);
        again.enroll(
                HardwareClaim.SERIAL, "", HardwareClaim.TOKEN, realm.clock().now());
        new RecoveryCodesPage(browser).skip();
        new ClaimPage(browser).confirm();
        browser.awaitPage("root-guard-task");
    }

    @Test
    void whenNomineeReadsGermanThenThePageIsGerman(TestRealm realm, Browser browser) {
        HardwareClaim.prepare(realm);
        browser.prefer(ColorScheme.DARK);

        EnrollHardwarePage page = open(realm, browser, authorization -> authorization.with("ui_locales", "de"));

        page.screenshot("hardware-german-dark");
        assertThat(page.title()).isEqualTo("Hardware-Token einrichten");
        assertThat(browser.text("body")).contains("Seriennummer").doesNotContain("Serial number");
    }

    private static EnrollHardwarePage open(TestRealm realm, Browser browser, UnaryOperator<Authorization> changed) {
        Nominated nominated = Nominated.in(realm);
        browser.open(
                changed.apply(GuardedRealm.adminConsole(realm).authorization()).uri());
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        new ClaimPage(browser).enterCode(nominated.claimCode());
        new PasswordPage(browser).choose(HardwareClaim.PASSWORD, HardwareClaim.PASSWORD);
        return new EnrollHardwarePage(browser);
    }
}

package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.EnrollSecurityKeyPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pages about security keys as a person sees them. */
@RootGuardServer
class SecurityKeyPagesIT {

    private static final String WIDTH = "return document.documentElement.scrollWidth";
    private static final String DARK = "return document.documentElement.classList.contains('pf-v5-theme-dark')";
    private static final Map<String, ?> RULES = Map.of(
            "security-key-device-bound",
            true,
            "security-key-aaguids",
            List.of("01020304-0506-0708-0102-030405060708", "cb69481e-8ff7-4039-93ec-0a2729a154a8"));

    @Test
    void whenScreenIsNarrowThenNoPageIsWiderThanIt(TestRealm realm, Browser browser) {
        browser.phone();

        assertThat(walk(realm, browser, "key-phone", WIDTH)).containsOnly("390");
    }

    @Test
    void whenColoursAreDarkThenEveryPageIsDark(TestRealm realm, Browser browser) {
        browser.prefer(ColorScheme.DARK);

        assertThat(walk(realm, browser, "key-dark", DARK)).containsOnly("true");
    }

    @Test
    void whenOnlyTheKeyboardIsUsedThenAKeyCanBeSetUpAndUsed(TestRealm realm, Browser browser) {
        KeyClaim claim = KeyClaim.begin(realm, browser, RULES);
        browser.plugIn(Model.HARDWARE);
        assertThat(claim.keyPage().title()).isEqualTo("Set up your security key");
        browser.awaitElement("[name=userLabel]").sendKeys("key in the safe" + Keys.ENTER);
        claim.confirmAndSignOut();
        claim.signIn();

        browser.awaitElement("#root-guard-webauthn").sendKeys(Keys.ENTER);

        claim.finish("review");
    }

    /** The page of the enrollment, the same with an error, and the challenge; gives what a script says on each. */
    private static List<String> walk(TestRealm realm, Browser browser, String name, String script) {
        KeyClaim claim = KeyClaim.begin(realm, browser, RULES);
        EnrollSecurityKeyPage first = claim.keyPage();
        first.screenshot(name + "-1-enrollment");
        final String onFirst = said(browser, script);
        var passkey = browser.plugIn(Model.SYNCED);
        first.enroll("my passkeys");
        EnrollSecurityKeyPage refused = claim.keyPage();
        refused.screenshot(name + "-2-refused");
        final String onSecond = said(browser, script);
        passkey.pullOut();
        browser.plugIn(Model.HARDWARE);
        refused.enroll("key in the safe");
        claim.confirmAndSignOut();
        ChallengePage challenge = claim.signIn();
        challenge.screenshot(name + "-3-challenge");
        return List.of(onFirst, onSecond, said(browser, script));
    }

    private static String said(Browser browser, String script) {
        return String.valueOf(browser.driver().executeScript(script));
    }
}

package io.github.rootguard.acceptance.keys;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.Keyboard;
import io.github.rootguard.acceptance.browser.VirtualSecurityKey.Model;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollHardwarePage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Where all kinds of authenticators count, root chooses one, may choose again, and proves any of them. */
@RootGuardServer
class FactorChoiceIT {

    private static final String CHOICE = "root-guard-choose-factor";
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final Map<String, ?> ALL_KINDS =
            Map.of("mfa-allowed-kinds", List.of("totp", "hardware-totp", "security-key"), "mfa-min-authenticators", 3);

    private Browser browser;
    private String language;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whenAllKindsCountThenRootChoosesTurnsBackAndProvesAnyOfThemByKeyboard(
            String shown, TestRealm realm, Browser own) {
        browser = own;
        language = shown;
        KeyClaim claim = KeyClaim.of(realm, browser);
        claim.setPolicy("", ALL_KINDS);
        begin(realm);

        browser.awaitPage(CHOICE);
        assertThat(browser.shows("[name=other]")).isFalse();
        picture("choose-factor");
        choose(1);
        new EnrollHardwarePage(browser);
        picture("enroll-hardware");
        turnBack();
        choose(2);
        claim.keyPage();
        picture("enroll-security-key");
        turnBack();
        choose(0);
        claim.enrollApp();
        browser.awaitPage(CHOICE);
        assertThat(browser.text("#root-guard-why")).contains("3");
        picture("choose-factor-again");
        choose(1);
        new EnrollHardwarePage(browser)
                .enroll("ft-17", SEED, new TotpDevice(SEED), realm.clock().now());
        browser.awaitPage(CHOICE);
        choose(2);
        browser.plugIn(Model.HARDWARE);
        claim.keyPage().enroll("key in the safe");
        claim.confirmAndSignOut();

        browser.open(address(realm));
        new LoginPage(browser).signIn("nora@example.org", KeyClaim.PASSWORD);
        ChallengePage challenge = new ChallengePage(browser);
        picture("challenge-app");
        challenge.choose("Token in the safe");
        assertThat(browser.shows("[name=otp]")).isTrue();
        picture("challenge-hardware");
        Keyboard keyboard = new Keyboard(browser);
        browser.driver().executeScript("document.querySelector('[name=credentialId]:checked').focus()");
        keyboard.press(Keys.ARROW_DOWN);
        assertThat(browser.shows("[name=otp]")).isFalse();
        picture("challenge-security-key");
        keyboard.type("#root-guard-webauthn", Keys.ENTER);
        new TaskPage(browser);
    }

    private void begin(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);
        browser.open(address(realm));
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        new ClaimPage(browser).enterCode(nominated.claimCode());
        new PasswordPage(browser).choose(KeyClaim.PASSWORD, KeyClaim.PASSWORD);
    }

    private URI address(TestRealm realm) {
        return GuardedRealm.accountConsole(realm)
                .authorization()
                .with("ui_locales", language)
                .uri();
    }

    /** Chooses one of the kinds, in the order in which they are shown, by keyboard alone. */
    private void choose(int at) {
        Keyboard keyboard = new Keyboard(browser);
        keyboard.type("[name=factor]", Keys.SPACE);
        for (int step = 0; step < at; step++) {
            keyboard.press(Keys.ARROW_DOWN);
        }
        keyboard.leaveBy(Keys.ENTER);
    }

    /** Goes back to the choice by keyboard alone. */
    private void turnBack() {
        Keyboard keyboard = new Keyboard(browser);
        keyboard.type("[name=other]", "");
        keyboard.leaveBy(Keys.ENTER);
        browser.awaitPage(CHOICE);
    }

    /** Keeps the page in both widths and both colours; none of them is wider than its screen. */
    private void picture(String name) {
        for (ColorScheme scheme : ColorScheme.values()) {
            browser.prefer(scheme);
            String kept =
                    "factors-" + name + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
            browser.desktop();
            browser.screenshot(kept + "-desktop");
            browser.phone();
            browser.screenshot(kept + "-phone");
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as(kept)
                    .isEqualTo(390L);
        }
        browser.desktop();
        browser.prefer(ColorScheme.LIGHT);
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static io.github.rootguard.acceptance.root.GuardedRealm.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.Keyboard;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.root.AesKeys;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Challenge, synchronization and choice as a person sees them. The pictures are kept for the documentation. */
@RootGuardServer
class AuthenticatorPagesIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String CHOICE = "root-guard-choose-factor";
    private static final String ENROLL = "root-guard-enroll-totp";
    private static final String RESYNC = "root-guard-resync";
    private static final String TASK = "root-guard-task";
    private static final String WIDTH = "return document.documentElement.scrollWidth";
    private static final List<String> APPS = List.of("totp");
    private static final String CONTINUE = "[type=submit][name=continue]";

    @Test
    void whenColoursAreLightThenEveryPageFits(TestRealm realm, Browser browser) {
        assertThat(walk(realm, browser, "light", "return document.documentElement.scrollWidth <= innerWidth"))
                .hasSize(6)
                .containsOnly("true");
    }

    @Test
    void whenColoursAreDarkThenEveryPageIsDark(TestRealm realm, Browser browser) {
        browser.prefer(ColorScheme.DARK);

        assertThat(walk(
                        realm,
                        browser,
                        "dark",
                        "return document.documentElement.classList.contains('pf-v5-theme-dark')"))
                .hasSize(6)
                .containsOnly("true");
    }

    @Test
    void whenScreenIsNarrowThenNoPageIsWiderThanIt(TestRealm realm, Browser browser) {
        browser.phone();

        assertThat(walk(realm, browser, "phone", WIDTH)).hasSize(6).containsOnly("390");
    }

    @Test
    void whenOneWasUsedThenItsTimeIsThatOfTheBrowser(TestRealm realm, Browser browser) {
        GuardedRealm guarded = claimWithTwo(realm);
        guarded.signIn(new Http()).otp(guarded.codes().next()).page().expectPage(TASK);

        signIn(guarded, browser);

        assertThat(browser.text("#credentialId-" + guarded.totps().id(PHONE) + "-help"))
                .contains("last used")
                .doesNotContain("UTC");
        assertThat(browser.text("#credentialId-" + guarded.totps().id(TABLET) + "-help"))
                .contains("never used");
    }

    @Test
    void whenEnterIsPressedThenTheCodeIsVerifiedAndNothingElse(TestRealm realm, Browser browser) {
        GuardedRealm guarded = claimWithTwo(realm);
        Keyboard keyboard = new Keyboard(browser);
        signIn(guarded, browser);

        keyboard.leaveBy("000000", Keys.ENTER);
        browser.awaitPage(CHALLENGE);
        assertThat(browser.text("#input-error-otp")).startsWith("This code is not right.");
        keyboard.leaveBy(guarded.codes().next(), Keys.ENTER);

        browser.awaitPage(TASK);
    }

    @Test
    void whenOnlyTheKeyboardIsUsedThenAnotherAuthenticatorIsChosenAndSynchronized(TestRealm realm, Browser browser) {
        GuardedRealm guarded = claimWithTwo(realm);
        Keyboard keyboard = new Keyboard(browser);
        signIn(guarded, browser);
        assertThat(keyboard.stops(4)).containsExactly("otp", "continue", "resync", "restart");

        keyboard.type("[name=credentialId]", Keys.ARROW_DOWN);
        // Enter on the choice goes on with an empty code: it neither synchronizes nor starts over.
        keyboard.leaveBy(Keys.ENTER);
        browser.awaitPage(CHALLENGE);
        assertThat(browser.text("#input-error-otp")).startsWith("A code of this authenticator has 6 digits.");
        keyboard.type("[name=resync]", Keys.ENTER);

        browser.awaitPage(RESYNC);
        assertThat(browser.awaitElement("[name=credentialId]:checked").getDomAttribute("value"))
                .isEqualTo(guarded.totps().id(TABLET));
        assertThat(keyboard.stops(5)).containsExactly("code1", "code2", "continue", "cancel", "restart");
        keyboard.type("[name=code1]", guarded.codes(TABLET).next());
        keyboard.type("[name=code2]", guarded.codes(TABLET).next() + Keys.ENTER);

        browser.awaitPage(CHALLENGE);
        assertThat(browser.text("#root-guard-resynced")).startsWith("“tablet” is synchronized.");
        keyboard.leaveBy(guarded.codes(TABLET).next(), Keys.ENTER);
        browser.awaitPage(TASK);
    }

    /** Through all pages about authenticators; gives what a script says on each. */
    private static List<String> walk(TestRealm realm, Browser browser, String name, String script) {
        GuardedRealm guarded = claimWithThree(realm);
        List<String> said = new ArrayList<>();
        signIn(guarded, browser);
        Runnable keep = () -> {
            said.add(String.valueOf(browser.driver().executeScript(script)));
            browser.screenshot("authenticators-" + name + "-" + said.size() + "-" + browser.pageId());
        };
        keep.run();
        go(browser, "[name=resync]", RESYNC);
        keep.run();
        synchronize(browser, "000000", "000001", RESYNC);
        keep.run();
        synchronize(browser, guarded.codes(WATCH).next(), guarded.codes(WATCH).next(), CHALLENGE);
        keep.run();
        browser.choose("credentialId", guarded.totps().id(TABLET));
        browser.fill("otp", guarded.codes(TABLET).next());
        go(browser, CONTINUE, CHOICE);
        keep.run();
        go(browser, CONTINUE, ENROLL);
        keep.run();
        return said;
    }

    private static void synchronize(Browser browser, String code1, String code2, String next) {
        browser.fill("code1", code1);
        browser.fill("code2", code2);
        go(browser, CONTINUE, next);
    }

    private static void go(Browser browser, String button, String next) {
        browser.leaveBy(button);
        browser.awaitPage(next);
    }

    private static void signIn(GuardedRealm guarded, Browser browser) {
        browser.open(guarded.adminConsole().authorization().uri());
        new LoginPage(browser).signIn(guarded.rootEmail(), guarded.rootPassword());
        browser.awaitPage(CHALLENGE);
    }

    private static GuardedRealm claimWithTwo(TestRealm realm) {
        return GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
    }

    /** The phone cannot be used any more, the tablet no longer counts, and there is no room beside the watch. */
    private static GuardedRealm claimWithThree(TestRealm realm) {
        GuardedRealm guarded =
                GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 3, "mfa-allowed-kinds", APPS));
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mfa-max-authenticators", 1, "mfa-allowed-kinds", APPS))
                .expect(200);
        AesKeys keys = new AesKeys(guarded);
        String old = keys.active();
        keys.add();
        for (String label : List.of(TABLET, WATCH)) {
            guarded.signIn(new Http())
                    .otp(guarded.totps().id(label), guarded.codes(label).next())
                    .page()
                    .expectPage(TASK);
        }
        realm.facts().deleteComponent(old);
        guarded.totps().turnInto(TABLET, "hardware-totp");
        return guarded;
    }
}

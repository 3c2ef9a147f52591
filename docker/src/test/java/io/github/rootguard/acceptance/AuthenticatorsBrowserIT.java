package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.AuthenticatorsPage;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.EnrollTotpPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root's authenticators and recovery codes as a person sees them, on a desk and on a phone, in light and in dark. */
@RootGuardServer
class AuthenticatorsBrowserIT {

    private RecoverableRealm root;
    private GuardedRealm guarded;
    private Browser browser;

    @BeforeEach
    void guard(TestRealm realm, Browser own) {
        root = GuardedRealm.claimWithRecoveryCodes(realm);
        guarded = root.guarded();
        browser = own;
    }

    @Test
    void whenRootLooksAfterItsAuthenticatorsThenEveryPageFits() {
        signIn();
        new ChallengePage(browser).answer(guarded.codes().next());
        new TaskPage(browser).declare("change-root-credentials", GuardedRealm.REASON);

        AuthenticatorsPage list = new AuthenticatorsPage(browser);
        picture("authenticators-1-one");
        list.add();
        EnrollTotpPage enrollment = new EnrollTotpPage(browser);
        picture("authenticators-2-add");
        OneTimeCodes codes = new OneTimeCodes(
                new TotpDevice(enrollment.secret()), guarded.realm().clock());
        enrollment.enroll(codes.next(), codes.next(), "tablet in the safe");
        new AuthenticatorsPage(browser).renameFirst("tablet in the safe");
        assertThat(new AuthenticatorsPage(browser).messageAt("userLabel")).contains("already have an authenticator");
        picture("authenticators-3-name-taken");
        new AuthenticatorsPage(browser).removeFirst();
        AuthenticatorsPage question = new AuthenticatorsPage(browser);
        assertThat(question.title()).isEqualTo("Remove this authenticator?");
        picture("authenticators-4-remove");
        question.cancel();
        AuthenticatorsPage both = new AuthenticatorsPage(browser);
        assertThat(both.names()).containsExactly("phone", "tablet in the safe");
        both.makeCodes();
        new RecoveryCodesPage(browser);
        picture("authenticators-5-codes");
        new RecoveryCodesPage(browser).accept();
        picture("authenticators-6-two");
        new AuthenticatorsPage(browser).done();
        browser.awaitElement("#nav-toggle, [data-testid='options-toggle'], .pf-v5-c-page");
    }

    @Test
    void whenRootHasLostAllAuthenticatorsThenEveryPageFits() {
        guarded.changePolicy(policy -> policy.put("mfa-max-authenticators", 1));
        guarded.endSessions();
        signIn();
        new ChallengePage(browser);
        picture("recovery-1-offer");
        browser.leaveBy("[name=recover]");
        browser.awaitElement("[name=recoveryCode]");
        picture("recovery-2-code");
        browser.fill("recoveryCode", root.codes().next().toLowerCase(Locale.ROOT));
        browser.leaveBy("[name=continue]");
        browser.awaitPage("root-guard-choose-factor");
        browser.choose("factor", "totp");
        picture("recovery-3-replace");
        browser.leaveBy("[name=continue]");
        new EnrollTotpPage(browser);
        picture("recovery-4-enroll");
    }

    @Test
    void whenScriptsRunThenCodesCanBeCopiedAndPrinted() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        signIn();
        new ChallengePage(browser).answer(guarded.codes().next());
        new TaskPage(browser).declare("change-root-credentials", GuardedRealm.REASON);
        new AuthenticatorsPage(browser).makeCodes();
        RecoveryCodesPage page = new RecoveryCodesPage(browser);

        browser.click("#root-guard-copy");
        browser.awaitElement("#root-guard-copy-done:not(:empty)");

        assertThat(browser.driver()
                        .executeAsyncScript("navigator.clipboard.readText().then(arguments[arguments.length - 1])"))
                .isEqualTo(String.join("\n", page.codes()));
        assertThat(browser.shows("#root-guard-print")).isTrue();
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.screenshot("recovery-codes-printed");
        assertThat(browser.shows("#root-guard-recovery-codes")).isTrue();
        assertThat(browser.shows("[name=continue]")).isFalse();
    }

    private void signIn() {
        OidcClient console = guarded.adminConsole();
        browser.open(console.authorization()
                .with("kc_action", AuthenticatorsPages.NAME)
                .uri());
        new LoginPage(browser).signIn(guarded.rootEmail(), guarded.rootPassword());
    }

    /** Keeps the page in both widths and both colours; none of them is wider than its screen. */
    private void picture(String name) {
        for (ColorScheme scheme : ColorScheme.values()) {
            browser.prefer(scheme);
            String colour = scheme.name().toLowerCase(Locale.ROOT);
            browser.desktop();
            browser.screenshot(name + "-desktop-" + colour);
            browser.phone();
            browser.screenshot(name + "-phone-" + colour);
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(390L);
        }
        browser.desktop();
        browser.prefer(ColorScheme.LIGHT);
    }
}

package io.github.rootguard.acceptance.secrets;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollTotpPage;
import io.github.rootguard.acceptance.pages.EverydayAdminPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.rootconsole.RootConsolePage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a browser still knows after root and others have used the pages. */
@RootGuardServer
class BrowserSecretsIT {

    private static final String PASSWORD = "slow glaciers carve their valleys";

    /** Everything that a page may keep. Databases have no names that a script could ask all browsers for but this one. */
    private static final String KEPT = """
            const done = arguments[arguments.length - 1];
            Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
              .then(([databases, caches, workers]) => done(JSON.stringify({
                local: { ...localStorage }, session: { ...sessionStorage }, databases, caches,
                workers: workers.length, name: window.name, state: history.state })));
            """;

    private final Secrets secrets = new Secrets();
    private TestRealm realm;
    private Browser browser;

    @Test
    void whenRootIsMadeAndKeysAreMadeInABrowserThenItKeepsNoSecret(TestRealm own, Browser with) {
        realm = own;
        browser = with;
        String code = nominate();
        claim(code);
        assertNothingKept();

        leave();
        makeKey();
        assertNothingKept();

        assertThat(secrets.forms()).hasSizeGreaterThan(50);
        // Chromium keeps what was posted without a password field, to restore tabs. The claim code is used up by then.
        Set<String> lasting = new HashSet<>(secrets.forms());
        lasting.removeAll(new Secrets().text(code).forms());
        assertThat(browser.filesWith(lasting)).isEmpty();
        // Addresses are kept by every browser, so this shows that the search finds what is there.
        assertThat(browser.filesWith(Set.of(realm.name()))).isNotEmpty();
    }

    private String nominate() {
        RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);
        browser.fill("user", "nora@example.org");
        page.submit("user");
        String code = browser.awaitElement("[data-claim-code]").getText();
        secrets.text(code);
        assertNothingKept();
        browser.driver().navigate().refresh();
        RootConsolePage.awaitSignedIn(browser);
        assertThat(browser.pageSource()).doesNotContain(code);
        leave();
        return code;
    }

    private void claim(String code) {
        RootConsolePage.open(browser, realm).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        new ClaimPage(browser).enterCode(code);
        new PasswordPage(browser).choose(PASSWORD, PASSWORD);
        secrets.text(PASSWORD).text(TestRealm.passwordOf(NOMINEE));
        EnrollTotpPage enrollment = new EnrollTotpPage(browser);
        secrets.seed(enrollment.secret());
        assertNothingKept();
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enrollment.secret()), realm.clock());
        enrollment.enroll(codes.next(), codes.next(), "phone");
        RecoveryCodesPage recovery = new RecoveryCodesPage(browser);
        secrets.texts(recovery.codes());
        assertNothingKept();
        recovery.accept();
        new ClaimPage(browser).confirm();
        new TaskPage(browser).declare("review", GuardedRealm.REASON);
        new EverydayAdminPage(browser).skip();
        RootConsolePage.awaitSignedIn(browser);
    }

    private void makeKey() {
        browser.open(GuardedRealm.accountConsole(realm)
                .authorization()
                .with("kc_action", "access-keys")
                .uri());
        new LoginPage(browser).signIn(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));
        browser.awaitPage("access-keys");
        browser.click("form[data-root-guard-form] [name=create]");
        browser.awaitPage("access-keys-create");
        browser.fill("userLabel", "robot");
        browser.click("form[data-root-guard-form] [name=continue]");
        browser.awaitPage("access-keys-created");
        secrets.text(browser.text("#secret-access-key"));
    }

    private void leave() {
        browser.open(realm.uri("/.well-known/openid-configuration"));
        browser.forgetCookies();
    }

    private void assertNothingKept() {
        String kept = String.valueOf(browser.driver().executeAsyncScript(KEPT));
        String cookies = browser.driver()
                .executeCdpCommand("Network.getAllCookies", Map.of())
                .toString();
        String addresses = browser.driver()
                .executeCdpCommand("Page.getNavigationHistory", Map.of())
                .toString();

        assertThat(kept).contains("\"local\":{", "\"databases\":[", "\"caches\":[]", "\"workers\":0");
        assertThat(addresses).contains(realm.name());
        assertThat(secrets.in(kept)).isEmpty();
        assertThat(secrets.in(cookies)).isEmpty();
        assertThat(secrets.in(addresses)).isEmpty();
    }
}

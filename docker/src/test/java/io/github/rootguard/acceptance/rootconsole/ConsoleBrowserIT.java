package io.github.rootguard.acceptance.rootconsole;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.EverydayAdminPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The console page as people use it. */
@RootGuardServer
class ConsoleBrowserIT {

    private static final List<String> VIEWS =
            List.of("settings", "root", "activity", "checks", "access-keys", "overview");
    /** Rows of the table that says the same as the picture. */
    private static final int PERIODS = 12;

    @Test
    void whenAdministratorNominatesThenClaimCodeIsShownOnce(TestRealm realm, Browser browser) {
        RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);
        assertThat(page.state()).isEqualTo("off");
        ConsoleLooks.assertFit(browser, "off");

        page.submit("user");
        assertThat(page.errorAt("user")).isNotBlank();
        browser.fill("user", "nobody");
        page.submit("user");
        browser.awaitElement("[name=user][aria-invalid=true]");
        assertThat(browser.driver().findElement(By.name("user")).getDomProperty("value"))
                .isEqualTo("nobody");

        browser.fill("user", "nora@example.org");
        page.submit("user");
        String code = browser.awaitElement("[data-claim-code]").getText();
        assertThat(code).isNotBlank();
        page.settle();
        assertThat(page.state()).isEqualTo("nominated");
        ConsoleLooks.assertFit(browser, "nominated");

        browser.driver().navigate().refresh();
        RootConsolePage.awaitSignedIn(browser);
        assertThat(browser.pageSource()).doesNotContain(code);
        browser.click("[data-action=withdraw]");
        ConsoleLooks.assertFit(browser, "question");
        browser.click("[data-answer=yes]");
        assertThat(page.result()).contains("withdrawn");
        assertThat(realm.admin().get("/root-guard/status").json().path("state").asText())
                .isEqualTo("off");
    }

    @Test
    void whenRootChangesASettingThenServerChecksItAndNothingTypedIsLost(TestRealm realm, Browser browser) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        RootConsolePage.open(browser, realm).signIn(guarded.rootEmail(), guarded.rootPassword());
        new ChallengePage(browser).answer(guarded.codes().next());
        new TaskPage(browser).declare("change-root-policy", REASON);
        RootConsolePage page = RootConsolePage.awaitSignedIn(browser);
        assertThat(page.state()).isEqualTo("guarded");
        assertThat(browser.uri()).isEqualTo(realm.uri(RootConsolePage.PATH));

        page.section("settings");
        browser.fill("session-max-minutes", "4");
        browser.fill("session-idle-minutes", "often");
        browser.fill("allowed-networks", "192.0.2.0/24");
        page.submit("mode");
        browser.awaitElement("[name=session-max-minutes][aria-invalid=true]");
        assertThat(page.errorAt("session-max-minutes")).contains("5..60");
        assertThat(page.errorAt("session-idle-minutes")).contains("whole number");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("session-max-minutes");
        ConsoleLooks.assertFit(browser, "refused");

        browser.fill("session-max-minutes", "20");
        browser.fill("session-idle-minutes", "10");
        page.submit("mode");
        browser.awaitElement("[name=allowed-networks][aria-invalid=true]");
        assertThat(page.errorAt("allowed-networks")).contains("lock yourself out");

        browser.fill("allowed-networks", "");
        browser.fill("sign-ins-per-30-days", "1");
        page.submit("mode");
        assertThat(page.result()).contains("saved");
        assertThat(realm.admin()
                        .get("/root-guard/policy")
                        .json()
                        .path("session-max-minutes")
                        .asInt())
                .isEqualTo(20);
        for (String view : VIEWS) {
            page.section(view);
            ConsoleLooks.assertFit(browser, "guarded-" + view);
        }
        assertThat(page.section("activity").text()).contains("of the last twelve: 1");
        assertThat(browser.driver().findElements(By.cssSelector("svg .root-guard-bar[fill]")))
                .hasSize(1);
        assertThat(page.row(PERIODS)).anyMatch(cell -> cell.contains("Change the root policy"));
        page.section("root");
        assertThat(page.row(0)).first().isEqualTo(GuardedRealm.PHONE);

        browser.click("[data-action=sign-out]");
        browser.awaitElement("[data-action=sign-in]");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootLooksWithoutTaskForItThenRefusalIsShownAtTheForm(TestRealm realm, Browser browser) {
        GuardedRealm.claimAndSignOut(realm);
        RootConsolePage page =
                RootConsolePage.signIn(browser, realm, ADMINISTRATOR).section("settings");

        page.submit("mode");

        assertThat(browser.awaitElement(".root-guard-view [role=alert]").getText())
                .contains("root user alone");
    }

    @Test
    void whenRootGoesToATaskOrToTheWizardThenTheWayLeadsThereAndBack(TestRealm realm, Browser browser) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        RootConsolePage.open(browser, realm).signIn(guarded.rootEmail(), guarded.rootPassword());
        new ChallengePage(browser).answer(guarded.codes().next());
        new TaskPage(browser).declare("change-root-credentials", REASON);
        RootConsolePage.awaitSignedIn(browser);

        browser.click("[data-action=root-guard-everyday-admin]");
        new EverydayAdminPage(browser).skip();
        RootConsolePage.awaitSignedIn(browser);

        browser.click("[data-action=root-guard-gate]");
        new ChallengePage(browser)
                .answer(guarded.rootPassword(), guarded.codes().next());
        new TaskPage(browser).declare("review", REASON);
        RootConsolePage page = RootConsolePage.awaitSignedIn(browser);
        assertThat(page.result()).contains("That is done");
        assertThat(page.section("activity").text()).contains("Review", "Change my root credentials");

        guarded.endSessions();
        assertThat(page.section("settings").text()).contains("Your session has ended");
        ConsoleLooks.assertFit(browser, "ended");
        browser.click("[data-action=sign-in]");
        new LoginPage(browser);
    }
}

package io.github.rootguard.acceptance.rootconsole;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.browser.Accessibility;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.browser.Downloads;
import io.github.rootguard.acceptance.browser.Keyboard;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.EverydayAdminPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

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
        assertFit(browser, "off");

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
        assertFit(browser, "nominated");

        browser.driver().navigate().refresh();
        RootConsolePage.awaitSignedIn(browser);
        assertThat(browser.pageSource()).doesNotContain(code);
        browser.click("[data-action=withdraw]");
        assertFit(browser, "question");
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
        assertFit(browser, "refused");

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
            assertFit(browser, "guarded-" + view);
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
        assertFit(browser, "ended");
        browser.click("[data-action=sign-in]");
        new LoginPage(browser);
    }

    @Test
    void whenAdministratorLooksAtChecksAndTakesTheReportThenBothAreWhole(TestRealm realm, Browser browser) {
        RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);

        page.section("checks");
        assertThat(browser.driver().findElements(By.cssSelector(".root-guard-view tbody tr")))
                .hasSize(24);
        assertThat(page.row(0)).first().asString().contains("RG-01 The realm has exactly one root user");
        JsonNode checks = realm.everydayAdmin()
                .get("/root-guard/checks")
                .expect(200)
                .json()
                .path("checks");
        assertThat(IntStream.range(0, checks.size()).mapToObj(page::row).map(ConsoleBrowserIT::named))
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(checks.spliterator(), false)
                        .map(ConsoleBrowserIT::named)
                        .toList());
        assertFit(browser, "checks");
        picturesOfTheOtherColours(browser, "checks");

        page.section("overview");
        Downloads downloads = Downloads.of(browser);
        page.submit("scope");
        assertThat(page.result()).contains("report");
        assertThat(downloads.await(realm.name() + "-credential-report-"))
                .startsWith("user,arn,user_creation_time,")
                .contains("\nerik,");
        assertFit(browser, "report");
        picturesOfTheOtherColours(browser, "report");
    }

    @Test
    void whenAdministratorIsOfMasterThenTheRealmIsChosen(TestRealm realm, Browser browser) {
        browser.open(realm.uri("").resolve("/realms/master" + RootConsolePage.PATH));
        new LoginPage(browser).signIn("admin", TestServer.ADMIN_PASSWORD);
        RootConsolePage page = RootConsolePage.awaitSignedIn(browser);
        assertThat(page.text()).doesNotContain("from another realm");
        browser.awaitElement("#root-guard-realm option[value='" + realm.name() + "']");

        browser.choose("realm", realm.name());

        page.settle();
        assertThat(page.text()).contains("You look at the realm " + realm.name());
        browser.fill("user", "nora");
        page.submit("user");
        browser.awaitElement("[data-claim-code]");
        assertFit(browser, "master");
        assertThat(realm.admin().get("/root-guard/status").json().path("state").asText())
                .isEqualTo("nominated");
    }

    @Test
    void whenUserSpeaksGermanThenThePageDoes(Realms realms, Browser browser) {
        TestRealm realm = realms.example(
                draft -> draft.set("internationalizationEnabled", true).set("supportedLocales", List.of("en", "de")));
        String path = "/users/" + realm.userId(ADMINISTRATOR);
        ObjectNode erik = realm.admin().get(path).expect(200).json().deepCopy();
        erik.withObjectProperty("attributes").putArray("locale").add("de");
        realm.admin().put(path, erik).expect(204);

        RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);

        assertThat(browser.text("h1")).isEqualTo("Überblick");
        assertThat(page.text()).contains("Jeder Administrator kann alles");
        browser.screenshot("console-page-german");

        page.section("settings");
        browser.fill("access-key-max-age-days", "9999");
        browser.fill("allowed-clients", "nichts-dergleichen");
        page.submit("mode");
        browser.awaitElement("[name=access-key-max-age-days][aria-invalid=true]");
        assertThat(page.errorAt("access-key-max-age-days")).contains("1..3650, 0 = unbegrenzt");
        assertThat(page.errorAt("allowed-clients")).contains("1 bis 50 Client-IDs");
        assertThat(page.text()).contains("1..3650, 0 = nie").doesNotContain("no limit", "= never");
    }

    @Test
    void whenKeyboardIsUsedThenEverySectionIsReached(TestRealm realm, Browser browser) {
        RootConsolePage page = RootConsolePage.signIn(browser, realm, ADMINISTRATOR);
        Keyboard keyboard = new Keyboard(browser);

        keyboard.type("a[data-view=settings]", Keys.ENTER);
        page.settle();
        assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");
        assertThat(browser.text("h1")).isEqualTo("Settings");
        keyboard.type("[name=mode]", Keys.TAB);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("protection");
    }

    @Test
    void whenUserIsNoAdministratorThenEachPartSaysSo(TestRealm realm, Browser browser) {
        RootConsolePage page = RootConsolePage.signIn(browser, realm, "otto");

        assertThat(page.text()).contains("may not see this").contains("Claim the root role");
        browser.click("[data-action=root-guard-claim]");
        assertThat(RootConsolePage.awaitSignedIn(browser).result()).isNotBlank();
        assertThat(storage(browser)).isEmpty();
    }

    /** No token in the address or in storage; no violation for anybody; no scrolling sideways. */
    private static void assertFit(Browser browser, String name) {
        assertThat(browser.uri().getQuery()).isNull();
        assertThat(storage(browser)).isEmpty();
        assertThat(browser.pageSource()).doesNotContainPattern("rootGuard[A-Z]\\w+<");
        browser.screenshot("console-page-" + name);
        assertThat(Accessibility.violations(browser)).as(name).isEmpty();
        browser.prefer(ColorScheme.DARK);
        browser.phone();
        browser.screenshot("console-page-" + name + "-phone-dark");
        assertThat(Accessibility.violations(browser)).as(name + " dark").isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(390L);
        browser.prefer(ColorScheme.LIGHT);
        browser.desktop();
    }

    /** Number of a check and what to do about it, as the page shows them: nothing for what is in order. */
    private static List<String> named(List<String> cells) {
        return List.of(cells.get(0).split(" ", -1)[0], cells.get(4));
    }

    private static List<String> named(JsonNode check) {
        boolean toDo = Set.of("fail", "unknown").contains(check.path("status").asText());
        return List.of(check.path("id").asText(), toDo ? check.path("remedy").asText() : "–");
    }

    private static void picturesOfTheOtherColours(Browser browser, String name) {
        browser.prefer(ColorScheme.DARK);
        browser.screenshot("console-page-" + name + "-dark");
        browser.prefer(ColorScheme.LIGHT);
        browser.phone();
        browser.screenshot("console-page-" + name + "-phone");
        browser.desktop();
    }

    private static Map<?, ?> storage(Browser browser) {
        return (Map<?, ?>) browser.driver().executeScript("return { ...sessionStorage, ...localStorage }");
    }
}

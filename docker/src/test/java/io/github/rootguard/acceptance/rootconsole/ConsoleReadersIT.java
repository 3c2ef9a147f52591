package io.github.rootguard.acceptance.rootconsole;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.Downloads;
import io.github.rootguard.acceptance.browser.Keyboard;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.pages.LoginPage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The console page in a browser, for those who look at it. */
@RootGuardServer
class ConsoleReadersIT {

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
        assertThat(IntStream.range(0, checks.size()).mapToObj(page::row).map(ConsoleReadersIT::named))
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(checks.spliterator(), false)
                        .map(ConsoleReadersIT::named)
                        .toList());
        ConsoleLooks.assertFit(browser, "checks");
        ConsoleLooks.picturesOfTheOtherColours(browser, "checks");

        page.section("overview");
        Downloads downloads = Downloads.of(browser);
        page.submit("scope");
        assertThat(page.result()).contains("report");
        assertThat(downloads.await(realm.name() + "-credential-report-"))
                .startsWith("user,arn,user_creation_time,")
                .contains("\nerik,");
        ConsoleLooks.assertFit(browser, "report");
        ConsoleLooks.picturesOfTheOtherColours(browser, "report");
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
        ConsoleLooks.assertFit(browser, "master");
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
        assertThat(ConsoleLooks.storage(browser)).isEmpty();
    }

    /** Number of a check and what to do about it, as the page shows them: nothing for what is in order. */
    private static List<String> named(List<String> cells) {
        return List.of(cells.get(0).split(" ", -1)[0], cells.get(4));
    }

    private static List<String> named(JsonNode check) {
        boolean toDo = Set.of("fail", "unknown").contains(check.path("status").asText());
        return List.of(check.path("id").asText(), toDo ? check.path("remedy").asText() : "–");
    }
}

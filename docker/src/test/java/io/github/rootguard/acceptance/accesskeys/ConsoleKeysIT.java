package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Accessibility;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rootconsole.RootConsolePage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Administrators look after the access keys of a realm on the console page. */
@RootGuardServer
class ConsoleKeysIT {

    @Test
    void whenAdministratorFindsAKeyThenItIsSwitchedOffAndDeleted(TestRealm realm, Browser browser) {
        KeysPages.switchOn(realm);
        KeyPair robot = KeysPages.keyOf(realm);
        KeysPages.open(realm, ExampleRealm.ADMINISTRATOR).make(Map.of("userLabel", "<b>builder</b>"));
        RootConsolePage page = RootConsolePage.signIn(browser, realm, ExampleRealm.ADMINISTRATOR)
                .section("access-keys");
        browser.awaitElement("tbody tr:nth-child(2)");
        assertThat(page.text()).contains("robot", "<b>builder</b>");

        browser.fill("owner", "stranger");
        page.submit("owner");
        browser.awaitElement("[name=owner][aria-invalid=true]");
        browser.fill("owner", "otto@example.org");
        page.submit("owner");
        browser.awaitElement("table:not(:has(tbody tr:nth-child(2)))");
        assertThat(page.row(0)).element(2).isEqualTo("Active");
        assertThat(page.row(0).get(0)).contains(robot.id());
        browser.screenshot("console-page-keys");
        assertThat(Accessibility.violations(browser)).isEmpty();

        browser.click("[data-action=deactivate]");
        browser.awaitElement("[data-action=delete]");
        assertThat(page.result()).contains("inactive");
        robot.token(realm).expect(400);
        browser.click("[data-action=delete]");
        browser.click("[data-answer=no]");
        browser.click("[data-action=delete]");
        browser.click("[data-answer=yes]");
        browser.awaitElement(".root-guard-view:not(:has(table))");
        assertThat(page.result()).contains("deleted");

        browser.choose("status", "active");
        browser.fill("owner", "");
        page.submit("owner");
        browser.awaitElement("tbody tr");
        assertThat(page.text()).contains("<b>builder</b>").doesNotContain("robot");
    }
}

package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.EverydayAdminPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The pages about root's use, a new password and an everyday administrator as a person sees them. Pictures are kept. */
@RootGuardServer
class PasswordPagesIT {

    private static final String METER = "#root-guard-strength[aria-busy=false]:not([hidden])";
    private static final String FITS = "return document.documentElement.scrollWidth <= innerWidth";
    private static final String DARK = "return document.documentElement.classList.contains('pf-v5-theme-dark')";

    /**
     * The first answer comes when it is told to, and what the page does with it is done before {@code answered} is set.
     * A later question waits a moment longer, so that a person who looks does so in between.
     */
    private static final String LATE_ANSWERS = """
            const real = window.fetch;
            const body = document.body;
            body.dataset.asked = 0;
            window.fetch = async (...question) => {
              body.dataset.asked = Number(body.dataset.asked) + 1;
              const answer = real(...question);
              if (body.dataset.asked === "1") {
                await new Promise((resolve) => { body.answerFirst = resolve; });
                setTimeout(() => { body.dataset.answered = ""; }, 100);
              } else {
                await new Promise((resolve) => { setTimeout(resolve, 2000); });
              }
              return answer;
            };
            """;

    private Browser browser;
    private String pictures;
    private boolean dark;

    @ParameterizedTest
    @CsvSource({"en, light, desktop", "de, dark, desktop", "de, light, phone", "en, dark, phone"})
    void whenPagesAreShownThenTheyFitAndHaveTheirColours(
            String language, String colours, String screen, TestRealm realm, Browser own) {
        browser = own;
        pictures = "password-" + language + "-" + colours + "-" + screen;
        dark = colours.equals("dark");
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, Map.of("sign-ins-per-30-days", 1));
        realm.update(Map.of("smtpServer", Map.of()));
        if (dark) {
            browser.prefer(ColorScheme.DARK);
        }
        if (screen.equals("phone")) {
            browser.phone();
        }

        choosePassword(guarded, language);
        createAdministrator(guarded, language);
    }

    @Test
    void whenPasswordIsTypedOnWhileServerAnswersThenThatAnswerIsNotShown(TestRealm realm, Browser own) {
        browser = own;
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, Map.of("sign-ins-per-30-days", 1));
        signIn(guarded, "en").declare("change-root-credentials", GuardedRealm.REASON);
        new PasswordPage(browser);
        browser.driver().executeScript(LATE_ANSWERS);

        browser.fill("password-new", "vermilion tugboats outlast ferries");
        browser.awaitElement("body[data-asked='1']");
        browser.driver().findElement(By.name("password-new")).sendKeys(" x");
        browser.driver().executeScript("document.body.answerFirst()");
        browser.awaitElement("body[data-answered]");
        assertThat(browser.shows(METER)).isFalse();

        browser.awaitElement(METER);
    }

    private TaskPage signIn(GuardedRealm guarded, String language) {
        open(guarded, "root-guard-password", language);
        new LoginPage(browser).signIn(guarded.rootEmail(), guarded.rootPassword());
        new ChallengePage(browser).answer(guarded.codes().next());
        return new TaskPage(browser);
    }

    private void choosePassword(GuardedRealm guarded, String language) {
        TaskPage task = signIn(guarded, language);
        look("0-everyday-use");
        task.declare("change-root-credentials", GuardedRealm.REASON);
        PasswordPage page = new PasswordPage(browser);
        look("1-empty");
        type("abcabcabcabcabc", 0);
        look("2-weak");
        type("nora tugboats outlast ferries", 3);
        look("3-identity");
        type("vermilion tugboats outlast ferries", 4);
        look("4-strong");
        page.choose("vermilion tugboats outlast ferries", "something else");
        page = new PasswordPage(browser);
        look("5-refused");
        page.choose("vermilion tugboats outlast ferries", "vermilion tugboats outlast ferries");
        // Keycloak's console goes to its own address while it starts, and would go away from the next page.
        browser.awaitElement("#app header");
    }

    private void createAdministrator(GuardedRealm guarded, String language) {
        open(guarded, "root-guard-everyday-admin", language);
        EverydayAdminPage page = new EverydayAdminPage(browser);
        look("6-wizard");
        page.create("nora", "nora@example.org", "users");
        page = new EverydayAdminPage(browser);
        look("7-wizard-taken");
        page.create("wendy", "wendy@example.org", "users");
        browser.awaitElement("#root-guard-setup-link");
        look("8-wizard-link");
    }

    private void open(GuardedRealm guarded, String action, String language) {
        OidcClient console = guarded.adminConsole();
        browser.open(console.authorization()
                .with("kc_action", action)
                .with("ui_locales", language)
                .uri());
    }

    private void type(String password, int atLeast) {
        browser.fill("password-new", password);
        browser.awaitElement(METER);
        assertThat(Double.parseDouble(String.valueOf(browser.driver()
                        .executeScript("return document.getElementById('root-guard-strength-meter').value"))))
                .isGreaterThanOrEqualTo(atLeast);
    }

    private void look(String name) {
        browser.screenshot(pictures + "-" + name);
        assertThat(browser.driver().executeScript(FITS)).as(name).isEqualTo(true);
        assertThat(browser.driver().executeScript(DARK)).as(name).isEqualTo(dark);
    }
}

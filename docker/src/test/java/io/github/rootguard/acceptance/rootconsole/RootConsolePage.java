package io.github.rootguard.acceptance.rootconsole;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.LoginPage;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The console page as somebody sees it. */
public final class RootConsolePage {

    /** Its path below the realm. */
    public static final String PATH = "/root-guard/console";

    private final Browser browser;

    private RootConsolePage(Browser browser) {
        this.browser = browser;
    }

    /** Goes there as somebody who is not signed in. */
    public static LoginPage open(Browser browser, TestRealm realm) {
        browser.open(realm.uri(PATH));
        return new LoginPage(browser);
    }

    /** Signs a user of the example realm in. */
    public static RootConsolePage signIn(Browser browser, TestRealm realm, String username) {
        open(browser, realm).signIn(username, TestRealm.passwordOf(username));
        return awaitSignedIn(browser);
    }

    /** Waits until the page shows itself and everything on it is loaded. */
    public static RootConsolePage awaitSignedIn(Browser browser) {
        browser.awaitElement("body[data-page-id='root-guard-console'] [data-action='sign-out']");
        return new RootConsolePage(browser).settle();
    }

    /** Waits until every part of the view is loaded. */
    public RootConsolePage settle() {
        browser.awaitElement(".root-guard-view:not(:has([aria-busy]))");
        return this;
    }

    /** Opens a section. */
    public RootConsolePage section(String view) {
        browser.click("a[data-view='" + view + "']");
        browser.awaitElement("a[data-view='" + view + "'][aria-current=page]");
        return settle();
    }

    /** Waits for a result and says what it is. */
    public String result() {
        return browser.awaitElement(".root-guard-results[role=status] .pf-v5-c-alert")
                .getText();
    }

    /** The text of the view. */
    public String text() {
        return browser.text(".root-guard-view");
    }

    /** The word for the state of the realm. */
    public String state() {
        return browser.awaitElement("[data-state]").getDomAttribute("data-state");
    }

    /** What is said below a field. */
    public String errorAt(String field) {
        WebElement input = browser.driver().findElement(By.name(field));
        return browser.text("#" + input.getDomAttribute("aria-describedby").split(" ", -1)[0]);
    }

    /** The cells of the table in a row, by its place. */
    public List<String> row(int place) {
        return browser
                .driver()
                .findElements(By.cssSelector(".root-guard-view tbody tr"))
                .get(place)
                .findElements(By.tagName("td"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Sends the form of a field. */
    public void submit(String field) {
        browser.driver()
                .executeScript("document.querySelector(arguments[0]).form.requestSubmit()", "[name='" + field + "']");
    }
}

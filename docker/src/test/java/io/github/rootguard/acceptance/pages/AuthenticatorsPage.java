package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Root's authenticators: the list, and the questions that come from the same template. */
public final class AuthenticatorsPage extends KeycloakPage {

    /** Waits for the page. */
    public AuthenticatorsPage(Browser browser) {
        super(browser, "root-guard-authenticators");
    }

    /** The names in the list. */
    public List<String> names() {
        return browser.driver().findElements(By.cssSelector(".root-guard-cards h2")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Begins to add one. */
    public void add() {
        press("add");
    }

    /** Asks to remove the first one that may be removed. */
    public void removeFirst() {
        press("remove");
    }

    /** Gives the first one another name. */
    public void renameFirst(String label) {
        browser.click("details.root-guard-details > summary");
        browser.fill("userLabel", label);
        press("rename");
    }

    /** Begins to make new recovery codes. */
    public void makeCodes() {
        press("recovery-codes");
    }

    /** Goes back to the list. */
    public void cancel() {
        press("cancel");
    }

    /** Goes back to the application. */
    public void done() {
        press("done");
    }
}

package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Shows new recovery codes. */
public final class RecoveryCodesPage extends KeycloakPage {

    /** Waits for the page. */
    public RecoveryCodesPage(Browser browser) {
        super(browser, "root-guard-recovery-codes");
    }

    /** The codes. */
    public List<String> codes() {
        return browser.driver().findElements(By.cssSelector("#root-guard-recovery-codes > li > code")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Says that the codes are kept. */
    public void accept() {
        browser.click("[name=accept]");
        press("continue");
    }

    /** Goes on without codes, at the claim. */
    public void skip() {
        press("skip");
    }
}

package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** What being root means; the same template also asks for the confirmation at the end. */
public final class ClaimPage extends KeycloakPage {

    /** Waits for the page. */
    public ClaimPage(Browser browser) {
        super(browser, "root-guard-claim");
    }

    /** Proves the nomination. */
    public void enterCode(String claimCode) {
        browser.fill("claimCode", claimCode);
        press("continue");
    }

    /** Confirms at the end. */
    public void confirm() {
        browser.click("[name=accept]");
        press("continue");
    }

    /** Signs in as before and leaves the nomination as it is. */
    public void cancel() {
        press("cancel");
    }
}

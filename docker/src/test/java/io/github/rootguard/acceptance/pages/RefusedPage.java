package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Says why root does not get in, and which way works. */
public final class RefusedPage extends KeycloakPage {

    /** Waits for the page. */
    public RefusedPage(Browser browser) {
        super(browser, "root-guard-refused");
    }

    /** Begins again. */
    public void restart() {
        press("restart");
    }
}

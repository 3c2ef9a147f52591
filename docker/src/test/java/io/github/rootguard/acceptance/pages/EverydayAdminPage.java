package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Offers to create an administrator for daily work. */
public final class EverydayAdminPage extends KeycloakPage {

    /** Waits for the page. */
    public EverydayAdminPage(Browser browser) {
        super(browser, "root-guard-everyday-admin");
    }

    /** Creates an administrator of this realm. */
    public void create(String username, String email, String access) {
        browser.fill("username", username);
        browser.fill("email", email);
        browser.choose("access", access);
        press("continue");
    }

    /** Goes on without. */
    public void skip() {
        press("skip");
    }
}

package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Asks for a strong root password. */
public final class PasswordPage extends KeycloakPage {

    /** Waits for the page. */
    public PasswordPage(Browser browser) {
        super(browser, "root-guard-password");
    }

    /** Types a new password and repeats it. */
    public void choose(String password, String repeated) {
        browser.fill("password-new", password);
        browser.fill("password-confirm", repeated);
        submit();
    }
}

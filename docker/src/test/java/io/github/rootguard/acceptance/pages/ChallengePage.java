package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Asks root for a second factor, and for the password where nobody saw it yet. */
public final class ChallengePage extends KeycloakPage {

    /** Waits for the page. */
    public ChallengePage(Browser browser) {
        super(browser, "root-guard-challenge");
    }

    /** Answers with a code. */
    public void answer(String otp) {
        browser.fill("otp", otp);
        submit();
    }

    /** Answers with the password and a code. */
    public void answer(String password, String otp) {
        browser.fill("password", password);
        answer(otp);
    }

    /** Answers with a security key. */
    public void useSecurityKey() {
        browser.leaveBy("#root-guard-webauthn");
    }

    /** Answers with the password and a security key. */
    public void useSecurityKey(String password) {
        browser.fill("password", password);
        useSecurityKey();
    }

    /** Whether the page asks for the password too. */
    public boolean asksForPassword() {
        return browser.shows("[name=password]");
    }
}

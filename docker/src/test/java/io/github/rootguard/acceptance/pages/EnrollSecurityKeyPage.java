package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Binds a security key. */
public final class EnrollSecurityKeyPage extends KeycloakPage {

    /** Waits for the page. */
    public EnrollSecurityKeyPage(Browser browser) {
        super(browser, "root-guard-enroll-security-key");
    }

    /** Names the key and has the browser ask it. */
    public void enroll(String label) {
        browser.fill("userLabel", label);
        browser.leaveBy("#root-guard-register");
    }

    /** What the page says about an authenticator that no longer counts; empty where there is none. */
    public String unfit() {
        return browser.shows("#root-guard-unfit") ? browser.text("#root-guard-unfit") : "";
    }
}

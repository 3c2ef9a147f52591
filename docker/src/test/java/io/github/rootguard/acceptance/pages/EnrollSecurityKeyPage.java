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

    /** Why a key is to be set up; empty where the page gives no reason. */
    public String why() {
        return browser.shows("#root-guard-why") ? browser.text("#root-guard-why") : "";
    }
}

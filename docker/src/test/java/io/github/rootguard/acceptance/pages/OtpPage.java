package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Keycloak's own page for the code of an authenticator app. */
public final class OtpPage extends KeycloakPage {

    /** Waits for the page. */
    public OtpPage(Browser browser) {
        super(browser, "login-otp");
    }

    /** Signs in with the code. */
    public void signIn(String code) {
        browser.fill("otp", code);
        browser.leaveBy("#kc-login");
    }
}

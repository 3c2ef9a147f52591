package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Keycloak's own page for user name and password. */
public final class LoginPage extends KeycloakPage {

    /** Waits for the page. */
    public LoginPage(Browser browser) {
        super(browser, "login");
    }

    /** Signs in with both. */
    public void signIn(String username, String password) {
        browser.fill("username", username);
        browser.fill("password", password);
        browser.leaveBy("#kc-login");
    }
}

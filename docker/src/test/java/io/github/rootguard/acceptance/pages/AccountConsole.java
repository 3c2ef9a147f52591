package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;
import java.net.URI;

/** Keycloak's account console. */
public final class AccountConsole {

    private final Browser browser;

    private AccountConsole(Browser browser) {
        this.browser = browser;
    }

    /**
     * Goes there as somebody who is not signed in.
     *
     * @param realm the address of the realm
     */
    public static LoginPage open(Browser browser, URI realm) {
        browser.open(URI.create(realm + "/account"));
        return new LoginPage(browser);
    }

    /** Waits until it shows a user's data. */
    public static AccountConsole awaitSignedIn(Browser browser) {
        browser.awaitElement("input[name=email]");
        return new AccountConsole(browser);
    }

    /** The e-mail of the user. */
    public String email() {
        return browser.awaitElement("input[name=email]").getDomProperty("value");
    }
}

package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Binds an authenticator app with two consecutive codes. */
public final class EnrollTotpPage extends KeycloakPage {

    private static final String OWN = "root-guard-enroll-totp";
    private static final String CHOICE = "root-guard-choose-factor";

    /** Waits for the page. Where there are several kinds of authenticators, chooses an app first. */
    public EnrollTotpPage(Browser browser) {
        super(withApp(browser), OWN);
    }

    private static Browser withApp(Browser browser) {
        browser.awaitElement("body[data-page-id='login-" + OWN + "']:not([data-left]),body[data-page-id='login-"
                + CHOICE + "']:not([data-left])");
        if (browser.pageId().equals(CHOICE)) {
            browser.choose("factor", "totp");
            browser.leaveBy("form [type=submit]");
        }
        return browser;
    }

    /** The key of the QR code, in base32. */
    public String secret() {
        return browser.text("#root-guard-totp-secret");
    }

    /** Sends two codes and a name for the device. */
    public void enroll(String code1, String code2, String label) {
        browser.fill("code1", code1);
        browser.fill("code2", code2);
        browser.fill("userLabel", label);
        submit();
    }
}

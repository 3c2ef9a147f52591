package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Binds an authenticator app with two consecutive codes. */
public final class EnrollTotpPage extends KeycloakPage {

    /** Waits for the page. */
    public EnrollTotpPage(Browser browser) {
        super(browser, "root-guard-enroll-totp");
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

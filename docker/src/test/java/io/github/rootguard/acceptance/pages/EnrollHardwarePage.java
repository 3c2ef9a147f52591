package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import java.time.Instant;

/** Binds a hardware token with its serial number, its seed and two consecutive codes. */
public final class EnrollHardwarePage extends KeycloakPage {

    /** Waits for the page. */
    public EnrollHardwarePage(Browser browser) {
        super(browser, "root-guard-enroll-hardware");
    }

    /** Opens the part with the parameters, and chooses them. */
    public void choose(String algorithm, int digits, int period) {
        browser.click("summary");
        browser.choose("algorithm", algorithm);
        browser.choose("digits", Integer.toString(digits));
        browser.choose("period", Integer.toString(period));
    }

    /** Sends a serial number, a seed that may be empty, and the codes of a device. */
    public void enroll(String serial, String seed, TotpDevice device, Instant now) {
        browser.fill("serial", serial);
        browser.fill("seed", seed);
        browser.fill("code1", device.codeAt(now));
        browser.fill("code2", device.codeAt(now, 1));
        browser.fill("userLabel", "Token in the safe");
        submit();
    }
}

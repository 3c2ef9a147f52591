package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;
import org.openqa.selenium.By;

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

    /** Chooses one of several authenticators by its name. */
    public ChallengePage choose(String label) {
        browser.driver().findElements(By.cssSelector("label.root-guard-choice")).stream()
                .filter(choice -> choice.getText().startsWith(label))
                .findFirst()
                .orElseThrow()
                .click();
        return this;
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

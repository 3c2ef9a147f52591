package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** A page that Keycloak made from a template of the login theme. */
abstract class KeycloakPage {

    final Browser browser;

    KeycloakPage(Browser browser, String template) {
        this.browser = browser;
        browser.awaitPage(template);
    }

    /** The message above the form; empty if there is none. */
    public final String message() {
        String alert = "[class*='alert__title'], .kc-feedback-text";
        return browser.shows(alert) ? browser.text(alert) : "";
    }

    /** The message at a field; empty if there is none. */
    public final String messageAt(String field) {
        String error = "#input-error-" + field;
        return browser.shows(error) ? browser.text(error) : "";
    }

    /** The heading of the page. */
    public final String title() {
        return browser.text("#kc-page-title");
    }

    /** Keeps a picture of the page. */
    public final void screenshot(String name) {
        browser.screenshot(name);
    }

    /** Presses the button of a name. */
    final void press(String button) {
        browser.leaveBy("[type=submit][name='" + button + "']");
    }

    /** Presses the button that Enter would press. */
    final void submit() {
        browser.leaveBy("form [type=submit]");
    }
}

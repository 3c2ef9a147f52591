package io.github.rootguard.acceptance.pages;

import io.github.rootguard.acceptance.browser.Browser;

/** Asks what root is going to do, and why. */
public final class TaskPage extends KeycloakPage {

    /** Waits for the page. */
    public TaskPage(Browser browser) {
        super(browser, "root-guard-task");
    }

    /** Declares a task by its id. */
    public void declare(String task, String reason) {
        browser.choose("task", task);
        browser.fill("reason", reason);
        submit();
    }
}

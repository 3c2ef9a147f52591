package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

import org.openqa.selenium.By;

/** The tab "Root user" in the settings of the realm. The stock form has to be reloaded after each save. */
public final class RootUserTab {

    private final ConsoleView view;

    RootUserTab(ConsoleView view) {
        this.view = view;
    }

    /** Opens it, and waits until the form is filled in. */
    public RootUserTab open() {
        view.section("realm-settings");
        view.route("/realm-settings/root-user");
        view.await(By.xpath("//*[@role='tab'][@aria-selected='true'][normalize-space()='Root user']"));
        view.await(testId("session-max-minutes"));
        return this;
    }

    /** Waits for a field to have a value. */
    public void awaitValue(String key, String value) {
        view.awaitValue(testId(key), value);
    }

    /** Changes a field and saves. */
    public Toast save(String key, String value) {
        view.type(testId(key), value);
        return view.outcomeOf(() -> view.click(testId("save")));
    }
}

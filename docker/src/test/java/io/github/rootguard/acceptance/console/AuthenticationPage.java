package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.inDialog;
import static io.github.rootguard.acceptance.console.ConsoleView.testId;
import static io.github.rootguard.acceptance.console.ConsoleView.toggle;

/** Flows and required actions of the realm. */
public final class AuthenticationPage {

    private final ConsoleView view;

    AuthenticationPage(ConsoleView view) {
        this.view = view;
    }

    /** Copies a flow. */
    public Toast duplicate(String flow, String copy) {
        view.section("authentication");
        view.rowAction(flow, "Duplicate");
        view.type(inDialog(testId("alias")), copy);
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }

    /** Deletes a flow that nobody uses. */
    public Toast delete(String flow) {
        view.section("authentication");
        view.rowAction(flow, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }

    /** Opens the dialog with the settings of a required action, by the name that people see. */
    public void settings(String name) {
        view.section("authentication");
        view.route("/authentication/required-actions");
        view.click(ConsoleView.inRow(name, "button[@aria-label='Settings']"));
    }

    /** Flips the switch of a required action, by the name that people see. */
    public Toast flipRequiredAction(String name) {
        view.section("authentication");
        view.route("/authentication/required-actions");
        return view.outcomeOf(() -> view.click(toggle("input[aria-label='" + name + "'][id^='enable-']")));
    }
}

package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

/** The roles of the realm. */
public final class RolesPage {

    private final ConsoleView view;

    RolesPage(ConsoleView view) {
        this.view = view;
    }

    /** Creates a role. */
    public Toast create(String name) {
        view.section("roles");
        view.click(testId("create-role"));
        view.type(testId("name"), name);
        return view.outcomeOf(() -> view.click(testId("save")));
    }

    /** Deletes a role. */
    public Toast delete(String name) {
        view.section("roles");
        view.rowAction(name, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }
}

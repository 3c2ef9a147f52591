package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.inDialog;
import static io.github.rootguard.acceptance.console.ConsoleView.testId;

import org.openqa.selenium.By;

/** The groups of the realm. */
public final class GroupsPage {

    private final ConsoleView view;

    GroupsPage(ConsoleView view) {
        this.view = view;
    }

    /** Creates a group at the top. */
    public Toast create(String name) {
        view.section("groups");
        view.click(By.cssSelector(
                "[data-testid='openCreateGroupModal'], [data-testid='no-groups-in-this-realm-empty-action']"));
        view.type(inDialog(testId("name")), name);
        return view.outcomeOf(() -> view.click(testId("createGroup")));
    }

    /** Deletes a group. */
    public Toast delete(String name) {
        view.section("groups");
        view.rowAction(name, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }
}

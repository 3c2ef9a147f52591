package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

/** The client scopes of the realm. */
public final class ClientScopesPage {

    private final ConsoleView view;

    ClientScopesPage(ConsoleView view) {
        this.view = view;
    }

    /** Creates a client scope. */
    public Toast create(String name) {
        view.section("client-scopes");
        view.route("/client-scopes/new");
        view.type(testId("name"), name);
        return view.outcomeOf(() -> view.click(testId("save")));
    }

    /** Deletes a client scope. */
    public Toast delete(String name) {
        view.section("client-scopes");
        view.search(name);
        view.rowAction(name, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }
}

package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.button;
import static io.github.rootguard.acceptance.console.ConsoleView.link;
import static io.github.rootguard.acceptance.console.ConsoleView.testId;

import java.util.List;

/** The clients of the realm. */
public final class ClientsPage {

    private final ConsoleView view;

    ClientsPage(ConsoleView view) {
        this.view = view;
    }

    /** Creates an OpenID Connect client as the assistant proposes it. */
    public Toast create(String clientId) {
        view.section("clients");
        view.route("/clients/add-client");
        view.type(testId("clientId"), clientId);
        view.click(button("Next"));
        view.await(testId("capability-config-form"));
        view.click(button("Next"));
        view.await(testId("rootUrl"));
        return view.outcomeOf(() -> view.click(button("Save")));
    }

    /** Changes the name of a client; the console sends the whole client. */
    public Toast rename(String clientId, String name) {
        open(clientId);
        view.awaitValue(testId("clientId"), clientId);
        view.type(testId("name"), name);
        return view.outcomeOf(() -> view.click(testId("settings-save")));
    }

    /** Opens each tab of a client; what they are called. */
    public List<String> openEveryTab(String clientId) {
        open(clientId);
        return view.openEveryTab();
    }

    /** Deletes a client. */
    public Toast delete(String clientId) {
        open(clientId);
        view.click(testId("action-dropdown"));
        view.click(testId("delete-client"));
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }

    private void open(String clientId) {
        view.section("clients");
        view.search(clientId);
        view.click(link(clientId));
        view.await(testId("client-tabs"));
    }
}

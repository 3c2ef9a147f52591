package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.inDialog;
import static io.github.rootguard.acceptance.console.ConsoleView.testId;

/** The providers of the realm's keys. */
public final class KeysPage {

    private final ConsoleView view;

    KeysPage(ConsoleView view) {
        this.view = view;
    }

    /** Adds a provider, such as {@code rsa-generated}, with its defaults. */
    public Toast add(String provider, String name) {
        view.section("realm-settings");
        view.route("/realm-settings/keys/providers");
        view.click(testId("addProviderDropdown"));
        view.click(testId("option-" + provider));
        view.type(inDialog(testId("name")), name);
        return view.outcomeOf(() -> view.click(testId("add-provider-button")));
    }
}

package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

/** The users of the realm. */
public final class UsersPage {

    private final ConsoleView view;

    UsersPage(ConsoleView view) {
        this.view = view;
    }

    /** Creates a user without a password. */
    public Toast create(String username, String email, String firstName, String lastName) {
        view.section("users");
        view.route("/users/add-user");
        view.type(testId("username"), username);
        view.type(testId("email"), email);
        view.type(testId("firstName"), firstName);
        view.type(testId("lastName"), lastName);
        return view.outcomeOf(() -> view.click(testId("user-creation-save")));
    }
}

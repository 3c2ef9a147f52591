package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.button;
import static io.github.rootguard.acceptance.console.ConsoleView.inDialog;
import static io.github.rootguard.acceptance.console.ConsoleView.inRow;
import static io.github.rootguard.acceptance.console.ConsoleView.link;
import static io.github.rootguard.acceptance.console.ConsoleView.testId;

import java.util.List;
import org.openqa.selenium.By;

/** One user. Each action begins at the list of users, so that the page is as it is stored. */
public final class UserPage {

    private final ConsoleView view;
    private final String username;

    UserPage(ConsoleView view, String username) {
        this.view = view;
        this.username = username;
    }

    /** Changes the e-mail address. */
    public Toast changeEmail(String email) {
        open();
        view.awaitValue(testId("username"), username);
        view.type(testId("email"), email);
        return view.outcomeOf(() -> view.click(testId("user-creation-save")));
    }

    /** Sets a password for good, where there is none yet or none is shown. */
    public Toast setPassword(String password) {
        tab("credentials");
        view.click(By.cssSelector("[data-testid='no-credentials-empty-action'], [data-testid='setPasswordBtn-table']"));
        return newPassword(password, "Save password");
    }

    /** Replaces the password. */
    public Toast resetPassword(String password) {
        tab("credentials");
        view.click(testId("resetPasswordBtn"));
        return newPassword(password, "Reset password");
    }

    /** Deletes the credential whose row has these words. */
    public Toast deleteCredential(String words) {
        tab("credentials");
        view.rowAction(words, "Delete");
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }

    /** Puts the user into a group. */
    public Toast join(String group) {
        tab("user-groups-tab");
        view.click(By.cssSelector("[data-testid='add-group-button'], [data-testid='no-groups-empty-action']"));
        view.click(
                By.cssSelector("input[data-testid='" + group + "-check'], [data-testid='" + group + "-check'] input"));
        return view.outcomeOf(() -> view.click(testId("join-button")));
    }

    /** Gives a role of the realm. */
    public Toast assignRealmRole(String role) {
        return assign("roles-role", role);
    }

    /** Gives a role of a client. */
    public Toast assignClientRole(String role) {
        return assign("client-role", role);
    }

    /** Opens each tab of the user; what they are called. */
    public List<String> openEveryTab() {
        open();
        return view.openEveryTab();
    }

    /** Deletes the user. */
    public Toast delete() {
        open();
        view.click(testId("action-dropdown"));
        view.click(button("Delete"));
        return view.outcomeOf(() -> view.click(testId("confirm")));
    }

    private Toast assign(String kind, String role) {
        tab("role-mapping-tab");
        view.click(testId("add-role-mapping-button"));
        view.click(testId(kind));
        view.search(role);
        view.click(inRow(role, "input[@type='checkbox']"));
        return view.outcomeOf(() -> view.click(testId("assign")));
    }

    private Toast newPassword(String password, String confirmation) {
        view.type(testId("passwordField"), password);
        view.type(testId("passwordConfirmationField"), password);
        view.click(By.cssSelector("label:has(> #temporaryPassword) .pf-v5-c-switch__toggle"));
        view.click(inDialog(button("Save")));
        return view.outcomeOf(() -> view.click(inDialog(button(confirmation))));
    }

    private void tab(String testId) {
        open();
        view.click(testId(testId));
    }

    private void open() {
        view.section("users");
        view.click(link(username));
        view.await(testId("user-details-tab"));
    }
}

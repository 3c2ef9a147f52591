package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;
import static io.github.rootguard.acceptance.console.ConsoleView.toggle;

import org.openqa.selenium.By;

/** The settings of the realm. The console sends the whole realm for each of them. */
public final class RealmSettingsPage {

    private final ConsoleView view;

    RealmSettingsPage(ConsoleView view) {
        this.view = view;
    }

    /** Changes the name that people see. */
    public Toast rename(String displayName) {
        view.section("realm-settings");
        view.await(By.cssSelector("[data-testid='realmName'] input:not([value=''])"));
        view.type(testId("displayName"), displayName);
        return view.outcomeOf(() -> view.click(testId("realmSettingsGeneralTab-save")));
    }

    /** Flips a switch of the tab Login, such as {@code forgot-pw-switch}. It is saved at once. */
    public Toast flip(String loginSwitch) {
        view.section("realm-settings");
        view.route("/realm-settings/login");
        return view.outcomeOf(() -> view.click(toggle("[data-testid='" + loginSwitch + "']")));
    }

    /** Changes the name that mail is sent under. */
    public Toast changeSenderName(String name) {
        view.section("realm-settings");
        view.route("/realm-settings/email");
        view.type(testId("smtpServer.fromDisplayName"), name);
        return view.outcomeOf(() -> view.click(testId("email-tab-save")));
    }
}

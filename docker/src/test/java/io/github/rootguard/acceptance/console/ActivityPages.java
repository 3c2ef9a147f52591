package io.github.rootguard.acceptance.console;

import static io.github.rootguard.acceptance.console.ConsoleView.testId;

import org.openqa.selenium.By;

/** Sessions and events, which can only be looked at. Each is told as the text of its table. */
public final class ActivityPages {

    private final ConsoleView view;

    ActivityPages(ConsoleView view) {
        this.view = view;
    }

    /** The sessions of the realm. */
    public String sessions() {
        view.section("sessions");
        return table("User");
    }

    /** The events of users. */
    public String userEvents() {
        view.section("events");
        return table("Event saved type");
    }

    /** The events of administrators. */
    public String administratorEvents() {
        view.section("events");
        view.click(testId("admin-events-tab"));
        return table("Resource path");
    }

    private String table(String column) {
        String head = "th[normalize-space()='" + column + "']";
        return view.await(By.xpath("//table[.//" + head + "][.//td]")).getText();
    }
}

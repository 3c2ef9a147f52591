package io.github.rootguard.acceptance.console;

import io.github.rootguard.acceptance.browser.Browser;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.pagefactory.ByChained;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What all pages of the admin console are made of. It draws itself piece by piece and again after each answer, so
 * everything here waits for what it needs and tries again when that was drawn anew.
 */
final class ConsoleView {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final By CLOSE_DIALOG = By.cssSelector("[role='dialog'] button[aria-label='Close']");

    private final Browser browser;
    private final String realm;
    private final Toasts toasts;

    ConsoleView(Browser browser, String realm) {
        this.browser = browser;
        this.realm = realm;
        this.toasts = new Toasts(browser);
    }

    /**
     * Opens a part of the console by its entry in the navigation, such as {@code users}. A dialog whose action was
     * refused may still stand before it.
     */
    void section(String name) {
        browser.driver().findElements(CLOSE_DIALOG).forEach(WebElement::click);
        click(testId("nav-item-" + name));
        awaitRoute("/" + name);
    }

    /** Opens each entry of the navigation and waits for the heading of its page. */
    List<String> openEverySection() {
        By entries = By.cssSelector("nav [data-testid^='nav-item-']");
        List<String> names = browser.driver().findElements(entries).stream()
                .map(entry -> String.valueOf(entry.getDomAttribute("data-testid")))
                .map(id -> id.substring("nav-item-".length()))
                .toList();
        for (String name : names) {
            section(name);
            await(testId("view-header"));
        }
        return names;
    }

    /** Opens each tab of the page; what they are called. */
    List<String> openEveryTab() {
        By tabs = By.xpath("(//main//*[contains(@class, 'pf-v5-c-tabs__list')])[1]//*[@role='tab']");
        await(tabs);
        List<String> names = browser.driver().findElements(tabs).stream()
                .map(WebElement::getText)
                .toList();
        for (String name : names) {
            click(By.xpath("//main//*[@role='tab'][normalize-space()='" + name + "']"));
            await(By.xpath("//main//*[@role='tab'][@aria-selected='true'][normalize-space()='" + name + "']"));
        }
        return names;
    }

    /** Opens a page by its address within the realm, such as {@code /users/add-user}. */
    void route(String route) {
        browser.driver().executeScript("location.hash = arguments[0]", "#/" + realm + route);
    }

    /** Waits until the address within the realm begins so. */
    void awaitRoute(String beginning) {
        String expected = "#/" + realm + beginning;
        until(
                "address " + expected,
                () -> String.valueOf(browser.driver().getCurrentUrl()).contains(expected));
    }

    /** A selector for what Keycloak made findable for tests. */
    static By testId(String id) {
        return By.cssSelector("[data-testid='" + id + "']");
    }

    /** A selector for the same thing in the dialog that is open. */
    static By inDialog(By by) {
        return new ByChained(By.cssSelector("[role='dialog']"), by);
    }

    /** A selector for a button or an entry of a menu by its words. */
    static By button(String words) {
        return By.xpath(".//button[normalize-space()='" + words + "']");
    }

    /** A selector for a link in a table by its words. */
    static By link(String words) {
        return By.xpath("//td//a[normalize-space()='" + words + "']");
    }

    /** A selector for something in the row of a table that has these words in a cell or as a link. */
    static By inRow(String words, String xpath) {
        String cell = "td[normalize-space()='" + words + "'] or td//a[normalize-space()='" + words + "']";
        return By.xpath("//tr[" + cell + "]//" + xpath);
    }

    /** A selector for a switch: the part that can be seen, by a selector for its input. */
    static By toggle(String input) {
        return By.cssSelector("label:has(> " + input + ") .pf-v5-c-switch__toggle");
    }

    /** Waits for something that can be seen. */
    WebElement await(By by) {
        return new WebDriverWait(browser.driver(), LONGEST, OFTEN)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "No " + by + " on " + browser.uri() + ": "
                        + browser.driver().findElement(By.tagName("body")).getText())
                .until(driver -> driver.findElements(by).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Clicks on the first thing that can be seen, as soon as it can be clicked on. */
    void click(By by) {
        until("click on " + by, () -> {
            WebElement element = await(by);
            if (!element.isEnabled()) {
                return false;
            }
            element.click();
            return true;
        });
    }

    /** Replaces what stands in a field, and makes sure that the form did not replace it again while it was loading. */
    void type(By field, String text) {
        until("text in " + field, () -> {
            WebElement input = await(field);
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
            return text.equals(input.getDomProperty("value"));
        });
    }

    /** Waits for a field to have a value, which says that the form is filled in. */
    void awaitValue(By field, String value) {
        until("value of " + field, () -> value.equals(await(field).getDomProperty("value")));
    }

    /** Searches in the table, that of a dialog if there is one. */
    void search(String words) {
        By field = By.xpath("(//*[@data-testid='table-search-input']/descendant-or-self::input)[last()]");
        type(field, words);
        await(field).sendKeys(Keys.ENTER);
    }

    /** Chooses from the menu at the end of a row. */
    void rowAction(String words, String action) {
        click(inRow(words, "button[@aria-label='Kebab toggle']"));
        click(button(action));
    }

    /** What the console says when an action is over. */
    Toast outcomeOf(Runnable action) {
        return toasts.outcomeOf(action);
    }

    private void until(String what, Step step) {
        new WebDriverWait(browser.driver(), LONGEST, OFTEN)
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .withMessage(what)
                .until(driver -> step.done());
    }

    /** One try. */
    @FunctionalInterface
    private interface Step {
        boolean done();
    }
}

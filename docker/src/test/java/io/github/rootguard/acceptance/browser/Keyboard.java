package io.github.rootguard.acceptance.browser;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Somebody who uses the keyboard alone. */
public final class Keyboard {

    private static final int MOST_STEPS = 40;

    private final Browser browser;

    /** The keyboard of a browser. */
    public Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** Goes to an element by the tabulator key and types there. */
    public void type(String selector, CharSequence... keys) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (isFocused(selector)) {
                press(keys);
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("The tabulator key does not lead to " + selector + " on "
                + browser.driver().findElement(By.tagName("body")).getText());
    }

    /** Types where the focus is. */
    public void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    /** Types what leads to another page, which may come from the same template. */
    public void leaveBy(CharSequence... keys) {
        browser.driver().executeScript("document.body.dataset.left = ''");
        press(keys);
    }

    /** The names of the elements that the tabulator key goes to, from the one with the focus on. */
    public List<String> stops(int count) {
        List<String> names = new ArrayList<>();
        for (int steps = 0; steps < count; steps++) {
            names.add(focused().getDomAttribute("name"));
            press(Keys.TAB);
        }
        return names;
    }

    private boolean isFocused(String selector) {
        return Boolean.TRUE.equals(
                browser.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}

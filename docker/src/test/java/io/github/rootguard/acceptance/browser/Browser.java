package io.github.rootguard.acceptance.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser with a profile of its own. It begins with a desktop window in light colours. Pages of Keycloak are named
 * after their templates, and form fields after their names.
 */
public final class Browser implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final BrowserProfile profile;
    private final Path output;

    private Browser(ChromeDriver driver, BrowserProfile profile, Path output) {
        this.driver = driver;
        this.profile = profile;
        this.output = output;
    }

    /**
     * Starts a browser.
     *
     * @param output the directory in which {@code screenshots} are kept
     */
    public static Browser start(Path output) {
        BrowserProfile profile = BrowserProfile.create();
        Browser browser = new Browser(profile.startDriver(), profile, output);
        browser.desktop();
        return browser;
    }

    /** The driver, for what this class has no word for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens an address. */
    public void open(URI uri) {
        driver.get(uri.toString());
    }

    /** The address of the page. */
    public URI uri() {
        return URI.create(driver.getCurrentUrl());
    }

    /** Keycloak's name of the page, such as {@code root-guard-task}; empty if it is none of Keycloak's pages. */
    public String pageId() {
        List<WebElement> bodies = driver.findElements(By.cssSelector("body[data-page-id]"));
        return bodies.isEmpty()
                ? ""
                : bodies.get(0).getDomAttribute("data-page-id").replaceFirst("^login-", "");
    }

    /** Waits until Keycloak shows the page of a template, such as {@code root-guard-task}. */
    public void awaitPage(String pageId) {
        awaitElement("body[data-page-id='login-" + pageId + "']:not([data-left])");
    }

    /** Waits until the application got its answer, and says to which address. */
    public URI awaitApplication() {
        awaitElement("body[data-page-id='application']");
        return uri();
    }

    /** Waits for an element that can be seen. */
    public WebElement awaitElement(String selector) {
        return new WebDriverWait(driver, LONGEST)
                // A page may go while it is looked at.
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "No " + selector + " on " + driver.getCurrentUrl() + " [" + pageId() + "]: "
                        + driver.findElement(By.tagName("body")).getText())
                .until(anyDriver -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Whether an element is on the page now and can be seen. */
    public boolean shows(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** The text that a person sees in the first element that a selector finds. */
    public String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Types into a field after emptying it. */
    public void fill(String name, String value) {
        WebElement field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(value);
    }

    /** Chooses a value of a drop-down list or of a group of radio buttons. */
    public void choose(String name, String value) {
        List<WebElement> lists = driver.findElements(By.cssSelector("select[name='" + name + "']"));
        if (lists.isEmpty()) {
            click("input[name='" + name + "'][value='" + value + "']");
        } else {
            new Select(lists.get(0)).selectByValue(value);
        }
    }

    /** Clicks on the first element that a selector finds. */
    public void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Waits for a dialog that asks for a text, and answers it. */
    public void answerPrompt(String text) {
        Alert prompt = new WebDriverWait(driver, LONGEST).until(ExpectedConditions.alertIsPresent());
        prompt.sendKeys(text);
        prompt.accept();
    }

    /**
     * Clicks on what leads to another page. The page that is left is no more waited for, which matters where the next
     * one comes from the same template.
     */
    public void leaveBy(String selector) {
        WebElement button = driver.findElement(By.cssSelector(selector));
        driver.executeScript("document.body.dataset.left = ''");
        button.click();
    }

    /** Forgets all cookies, also those of other paths than the page's own. Nothing may be on its way meanwhile. */
    public void forgetCookies() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    /** Texts that are in a file of the profile: history, forms, storage, cache. Upper and lower case are the same. */
    public List<String> filesWith(Set<String> texts) {
        return profile.filesWith(texts);
    }

    /** The window of a desktop computer. */
    public void desktop() {
        size(1280, 900, false);
    }

    /** The screen of a phone, 390 pixels wide. */
    public void phone() {
        size(390, 844, true);
    }

    /** Light or dark colours, as the operating system of a person would ask for them. */
    public void prefer(ColorScheme scheme) {
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme.value());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** Plugs a security key in. Call it once a page of the realm is open. */
    public VirtualSecurityKey plugIn(VirtualSecurityKey.Model model) {
        return VirtualSecurityKey.plugInto(driver, model);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        return screenshotTo(output.resolve("screenshots").resolve(name + ".png"));
    }

    /** Keeps a picture of the whole page, also of what one would have to scroll to. */
    public Path screenshotTo(Path file) {
        return Screenshot.ofWholePage(driver, file);
    }

    /** The page as it is now. */
    public String pageSource() {
        return driver.getPageSource();
    }

    @Override
    public void close() {
        driver.quit();
        profile.delete();
    }

    private void size(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }
}

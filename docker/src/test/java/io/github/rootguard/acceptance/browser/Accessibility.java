package io.github.rootguard.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Deque's axe-core, which finds what keeps people from using a page. */
public final class Accessibility {

    private static final String SCRIPT = "/axe.min.js";
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                result => done(result.violations.flatMap(rule => rule.nodes.map(
                    node => rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))),
                error => done(['axe failed: ' + error]));
            """;

    private Accessibility() {}

    /** What is wrong with the page as it is now, one line for each rule and element. */
    public static List<String> violations(Browser browser) {
        ChromeDriver driver = browser.driver();
        driver.executeScript(script());
        return ((List<?>) driver.executeAsyncScript(RUN))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream stream = Accessibility.class.getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException("No " + SCRIPT + " among the libraries of the tests");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

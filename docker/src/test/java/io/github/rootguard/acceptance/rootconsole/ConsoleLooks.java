package io.github.rootguard.acceptance.rootconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Accessibility;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import java.util.Map;

/** How the console page has to look and behave whatever it shows, and pictures of it. */
final class ConsoleLooks {

    private ConsoleLooks() {}

    /** No token in the address or in storage; no violation for anybody; no scrolling sideways. */
    static void assertFit(Browser browser, String name) {
        assertThat(browser.uri().getQuery()).isNull();
        assertThat(storage(browser)).isEmpty();
        assertThat(browser.pageSource()).doesNotContainPattern("rootGuard[A-Z]\\w+<");
        browser.screenshot("console-page-" + name);
        assertThat(Accessibility.violations(browser)).as(name).isEmpty();
        browser.prefer(ColorScheme.DARK);
        browser.phone();
        browser.screenshot("console-page-" + name + "-phone-dark");
        assertThat(Accessibility.violations(browser)).as(name + " dark").isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(390L);
        browser.prefer(ColorScheme.LIGHT);
        browser.desktop();
    }

    static void picturesOfTheOtherColours(Browser browser, String name) {
        browser.prefer(ColorScheme.DARK);
        browser.screenshot("console-page-" + name + "-dark");
        browser.prefer(ColorScheme.LIGHT);
        browser.phone();
        browser.screenshot("console-page-" + name + "-phone");
        browser.desktop();
    }

    static Map<?, ?> storage(Browser browser) {
        return (Map<?, ?>) browser.driver().executeScript("return { ...sessionStorage, ...localStorage }");
    }
}

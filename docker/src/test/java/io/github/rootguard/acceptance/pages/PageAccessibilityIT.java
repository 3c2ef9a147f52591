package io.github.rootguard.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Accessibility;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page of ours keeps anybody out: each state of each page, with the styles that a server really sends. */
@RootGuardServer
class PageAccessibilityIT {

    @ParameterizedTest
    @EnumSource
    void whenPageIsShownThenNothingKeepsPeopleOut(ColorScheme colours, TestRealm realm, Browser browser, Http http) {
        Map<String, Object> found = new TreeMap<>();
        browser.prefer(colours);

        SamplePagesView.of(realm, browser, http).each(Locale.ENGLISH, name -> {
            var violations = Accessibility.violations(browser);
            if (!violations.isEmpty()) {
                found.put(name, violations);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void whenPictureHasNoTextThenItIsFound(TestRealm realm, Browser browser) {
        browser.open(realm.uri("/root-guard/console/texts"));
        browser.driver().executeScript("document.body.append(document.createElement('img'))");

        assertThat(Accessibility.violations(browser)).anyMatch(violation -> violation.startsWith("image-alt: img"));
    }
}

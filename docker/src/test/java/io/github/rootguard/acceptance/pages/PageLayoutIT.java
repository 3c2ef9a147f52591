package io.github.rootguard.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.themes.PseudoLocale;
import io.github.rootguard.themes.RenderedPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the language and its direction, every page fits a phone, and no text is cut off or lies outside. */
@RootGuardServer
class PageLayoutIT {
    /** Pages to look at by eye. */
    private static final Set<String> PICTURES =
            Set.of("root-guard-task plain", "root-guard-challenge of many", "access-keys list");

    private static final String OUTSIDE = """
            const width = document.documentElement.clientWidth;
            const shown = element => element.checkVisibility({ visibilityProperty: true })
                && !element.closest('.pf-v5-u-screen-reader, .pf-v5-screen-reader');
            const name = element => element.localName + (element.id ? '#' + element.id : '')
                + ' "' + element.textContent.trim().slice(0, 40) + '"';
            const texts = [...document.querySelectorAll('main *')].flatMap(element => [...element.childNodes])
                .filter(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
            const beyond = texts.filter(node => {
                const range = document.createRange();
                range.selectNodeContents(node);
                const box = range.getBoundingClientRect();
                return box.right > width + 1 || box.left < -1;
            });
            const sideways = document.documentElement.scrollWidth > width + 1
                ? ['page scrolls sideways: ' + beyond.map(node => node.textContent.trim()).join(', ')] : [];
            return sideways.concat([...document.querySelectorAll('main *')].filter(shown).flatMap(element => {
                const box = element.getBoundingClientRect();
                const style = getComputedStyle(element);
                if (box.width === 0 || box.height === 0) return [];
                if (box.right > width + 1 || box.left < -1) return [
                    'outside, from ' + box.left + ' to ' + box.right + ' of ' + width + ': ' + name(element)];
                const scrolls = ['auto', 'scroll'].includes(style.overflowX);
                const cut = style.overflowX !== 'visible' && !scrolls && element.tagName !== 'INPUT'
                    && element.scrollWidth > element.clientWidth + 1;
                return cut ? ['cut off: ' + name(element)] : [];
            }));
            """;

    static Stream<Locale> languages() {
        return Stream.concat(RenderedPages.LANGUAGES.stream(), Stream.of(PseudoLocale.LONG, PseudoLocale.MIRRORED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whenPageIsShownOnAPhoneThenEverythingFits(Locale language, TestRealm realm, Browser browser, Http http) {
        Map<String, Object> found = new TreeMap<>();
        browser.phone();

        SamplePagesView.of(realm, browser, http).each(language, page -> {
            List<?> outside = (List<?>) browser.driver().executeScript(OUTSIDE);
            if (!outside.isEmpty()) {
                found.put(page, outside);
            }
            if (PICTURES.contains(page)) {
                browser.screenshot("language-" + language.toLanguageTag() + "-" + page.replace(' ', '-'));
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void whenLanguageRunsFromRightToLeftThenPageDoes(TestRealm realm, Browser browser, Http http) {
        SamplePagesView.of(realm, browser, http)
                .each(
                        PseudoLocale.MIRRORED,
                        page -> assertThat(browser.driver()
                                        .executeScript(
                                                "return getComputedStyle(document.querySelector('main')).direction"))
                                .isEqualTo("rtl"));
    }

    @Test
    void whenTextDoesNotFitThenItIsFound(TestRealm realm, Browser browser, Http http) {
        browser.phone();
        SamplePagesView.of(realm, browser, http).each(Locale.ENGLISH, page -> {
            browser.driver().executeScript("""
                    const wide = document.createElement('p');
                    wide.textContent = 'wide '.repeat(40);
                    wide.style.whiteSpace = 'nowrap';
                    wide.style.width = '800px';
                    document.querySelector('main form').append(wide);
                    """);

            assertThat((List<?>) browser.driver().executeScript(OUTSIDE))
                    .anyMatch(found -> found.toString().contains("wide wide"));
        });
    }
}

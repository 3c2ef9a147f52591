package io.github.rootguard.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.themes.RenderedPages;
import java.util.Locale;
import java.util.function.Consumer;

/** Every page of ours in every state, shown in a browser with the styles that a server really sends. */
final class SamplePagesView {
    private final Browser browser;
    private final String resources;

    private SamplePagesView(Browser browser, String resources) {
        this.browser = browser;
        this.resources = resources;
    }

    static SamplePagesView of(TestRealm realm, Browser browser, Http http) {
        String resources = http.get(realm.uri("/root-guard/console"))
                .html()
                .selectFirst("link[href*=/common/keycloak/]")
                .attr("href")
                .replaceFirst("/common/keycloak/.*", "");
        browser.open(realm.uri("/.well-known/openid-configuration"));
        return new SamplePagesView(browser, resources);
    }

    /** Shows one after the other, and hands over the name of each while it is there. */
    void each(Locale language, Consumer<String> look) {
        RenderedPages.all(language).forEach((name, html) -> {
            show(html.replace("\"/resources/", "\"" + resources + "/"));
            look.accept(name);
        });
    }

    private void show(String html) {
        browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        document.open();
                        document.write(arguments[0]);
                        document.close();
                        const ready = () => document.fonts.ready.then(() => done());
                        document.readyState === 'complete' ? ready() : window.addEventListener('load', ready);
                        """, html);
        assertThat(browser.driver()
                        .executeScript("return getComputedStyle(document.body).fontFamily")
                        .toString())
                .as("styles are there")
                .contains("RedHatText");
    }
}

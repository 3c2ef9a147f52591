package io.github.rootguard.acceptance.accesskeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.browser.ColorScheme;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The pages of access keys in a real browser: on a desk and on a phone, by day and by night, in both languages. */
@RootGuardServer
class AccessKeyBrowserIT {

    private static final String OTTO = ExampleRealm.ORDINARY_USER;

    @Test
    void whenUserGoesThroughAllPagesThenNothingIsWiderThanThePhone(TestRealm realm, Browser browser) {
        KeysPages.switchOn(realm);
        browser.open(address(realm, "de"));
        browser.awaitPage("login");
        browser.fill("username", OTTO);
        browser.fill("password", TestRealm.passwordOf(OTTO));
        browser.leaveBy("#kc-login");

        browser.awaitPage("access-keys");
        look(browser, "access-keys-none");
        browser.leaveBy("[name=create]");
        browser.awaitPage("access-keys-create");
        browser.fill("userLabel", "Nightly report");
        browser.fill("networks", "192.0.2.0/24 2001:db8::/32");
        look(browser, "access-keys-create");
        browser.leaveBy("[name=continue]");
        browser.awaitPage("access-keys-created");
        String id = browser.text("#access-key-id");
        assertThat(browser.text("#secret-access-key")).startsWith("rgsk_");
        assertThat(browser.shows("[data-copy=secret-access-key]")).isTrue();
        look(browser, "access-keys-created");
        browser.leaveBy("[name=done]");
        browser.awaitElement("[data-testid=page-heading]");

        browser.open(address(realm, "en"));
        browser.awaitPage("access-keys");
        look(browser, "access-keys-list");
        browser.leaveBy("[name=deactivate]");
        browser.awaitPage("access-keys");
        look(browser, "access-keys-inactive");
        browser.leaveBy("[name=delete]");
        browser.awaitPage("access-keys-delete");
        look(browser, "access-keys-delete");
        browser.fill("confirm", id);
        browser.leaveBy("[name=continue]");
        browser.awaitPage("access-keys");
        assertThat(browser.text("#root-guard-no-keys")).isNotEmpty();
    }

    private static URI address(TestRealm realm, String language) {
        return GuardedRealm.accountConsole(realm)
                .authorization()
                .with("kc_action", "access-keys")
                .with("ui_locales", language)
                .uri();
    }

    private static void look(Browser browser, String name) {
        for (ColorScheme colour : ColorScheme.values()) {
            browser.prefer(colour);
            browser.desktop();
            browser.screenshot(name + "-desktop-" + colour);
            browser.phone();
            browser.screenshot(name + "-phone-" + colour);
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                    .as("width of %s", name)
                    .isEqualTo(390L);
        }
        browser.prefer(ColorScheme.LIGHT);
        browser.desktop();
    }
}

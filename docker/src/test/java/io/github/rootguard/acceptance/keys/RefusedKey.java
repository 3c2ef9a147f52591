package io.github.rootguard.acceptance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.pages.ChallengePage;

/** What is said of an answer of a security key that was not taken: on the page, and in the event. */
final class RefusedKey {

    private RefusedKey() {}

    static void expect(TestRealm realm, Browser browser, String text, String problem) {
        assertThat(new ChallengePage(browser).messageAt("webauthn")).contains(text);
        assertThat(realm.events()
                        .await(
                                "CUSTOM_REQUIRED_ACTION_ERROR",
                                event -> event.path("details").has("security_key_problem"))
                        .path("details")
                        .path("security_key_problem")
                        .asText())
                .isEqualTo(problem);
    }
}

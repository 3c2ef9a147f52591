package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.Map;

/** Types e-mail addresses and passwords into sign-in pages. */
final class People {

    static final String OTTO = ORDINARY_USER + "@example.org";
    static final String OTTOS_PASSWORD = TestRealm.passwordOf(ORDINARY_USER);

    private People() {}

    static WebPage otto(Http http, URI uri) {
        return type(http.open(uri), OTTO, OTTOS_PASSWORD);
    }

    /** Root, before becoming root. */
    static WebPage nominee(Http http, URI uri) {
        return type(http.open(uri), NOMINEE + "@example.org", TestRealm.passwordOf(NOMINEE));
    }

    static WebPage root(Http http, GuardedRealm guarded, URI uri) {
        return type(http.open(uri), guarded.rootEmail(), guarded.rootPassword());
    }

    /** What the application was answered, also where it lives on Keycloak's own server. */
    static Map<String, String> answer(WebPage page) {
        return FormFields.of(page.isRedirect() ? page.location() : page.uri());
    }

    static WebPage type(WebPage login, String username, String password) {
        return login.expectPage("login")
                .form("#kc-form-login")
                .with("username", username)
                .with("password", password)
                .submit();
    }
}

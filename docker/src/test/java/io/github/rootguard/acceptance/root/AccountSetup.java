package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** A new administrator who follows the link to set the account up: Keycloak's own pages for password and authenticator. */
public final class AccountSetup {

    private static final int MOST_PAGES = 6;

    private final TestRealm realm;
    private final String password;
    private final StringBuilder pages = new StringBuilder();
    private TotpDevice device;

    private AccountSetup(TestRealm realm, String password) {
        this.realm = realm;
        this.password = password;
    }

    /** Follows the link to the end. */
    public static AccountSetup follow(TestRealm realm, String link, String password) {
        AccountSetup setup = new AccountSetup(realm, password);
        Http http = new Http();
        WebPage page = http.open(URI.create(link));
        for (int step = 0; step < MOST_PAGES; step++) {
            setup.pages.append(page.pageId()).append(' ');
            page = setup.next(http, page);
        }
        return setup;
    }

    /** The ids of the pages that were shown. */
    public String pages() {
        return pages.toString();
    }

    /** Signs in to the admin console with password and code. */
    public SignedInRoot signIn(String username) {
        RootSignIn signIn =
                RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm)).login(username, password);
        WebPage end = signIn.page()
                .expectPage("login-otp")
                .form("#kc-otp-login-form")
                .with("otp", code())
                .submit();
        return signIn.at(end).tokens();
    }

    /** A code of the app that was enrolled, good for one sign-in. */
    public String code() {
        return device.codeAt(now(), 1);
    }

    /** Keycloak's own authenticators do not follow the server's clock. Codes of the step before and after are taken. */
    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private WebPage next(Http http, WebPage page) {
        return switch (page.pageId()) {
            case "info" -> {
                String link = page.html().select("#kc-info-message a").attr("href");
                yield link.contains("action-token") ? http.open(page.uri().resolve(link)) : page;
            }
            case "login-update-password" ->
                page.form("#kc-passwd-update-form")
                        .with("password-new", password)
                        .with("password-confirm", password)
                        .submit();
            case "login-config-totp" -> {
                device = TotpDevice.ofText(page.html().select("#totpSecret").attr("value"));
                yield page.form("#kc-totp-settings-form")
                        .with("totp", device.codeAt(now()))
                        .with("userLabel", "phone")
                        .submit();
            }
            default -> page;
        };
    }
}

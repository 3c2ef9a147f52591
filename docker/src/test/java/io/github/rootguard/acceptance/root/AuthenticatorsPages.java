package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The pages on which root looks after its authenticators, without a browser. */
public final class AuthenticatorsPages {

    /** The page and the required action. */
    public static final String NAME = "root-guard-authenticators";

    private static final String FORM = "form[data-root-guard-form]";

    private final GuardedRealm guarded;
    private WebPage page;

    private AuthenticatorsPages(GuardedRealm guarded, WebPage page) {
        this.guarded = guarded;
        this.page = page;
    }

    /** Signs root in for its own account and asks for the pages out of that session. */
    public static AuthenticatorsPages open(GuardedRealm guarded, Http http) {
        guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);
        return again(guarded, http);
    }

    /** Asks for the pages out of a session that the user agent has. */
    public static AuthenticatorsPages again(GuardedRealm guarded, Http http) {
        return new AuthenticatorsPages(guarded, begin(guarded, http).page());
    }

    /** A sign-in with the action asked for. */
    public static RootSignIn begin(GuardedRealm guarded, Http http) {
        OidcClient console = guarded.adminConsole();
        return RootSignIn.begin(http, console, console.authorization().with("kc_action", NAME));
    }

    /** Where root is. */
    public WebPage page() {
        return page;
    }

    /** What the page says, which must be one of authenticators. */
    public String text() {
        return page.expectPage(NAME).text();
    }

    /** The names in the list. */
    public List<String> names() {
        return page.expectPage(NAME).html().select(".root-guard-cards h2").eachText();
    }

    /** The id of a named authenticator. */
    public String idOf(String name) {
        return card(name).select("[name=credentialId]").val();
    }

    /** Whether the page offers to remove it. */
    public boolean removable(String name) {
        return !card(name).select("button[name=remove]").isEmpty();
    }

    /** The form of a named authenticator. */
    public WebForm form(String name) {
        return page.form(".root-guard-card form:has([value='" + idOf(name) + "'])");
    }

    /** Presses a button of the page. */
    public AuthenticatorsPages press(String button) {
        page = page.form(FORM).with(button, "true").submit();
        return this;
    }

    /** Presses a button of the page with fields that need not be on it. */
    public AuthenticatorsPages post(String button, Map<String, String> fields) {
        WebForm form = page.form(FORM);
        fields.forEach(form::with);
        page = form.with(button, "true").submit();
        return this;
    }

    /** Gives one another name. */
    public AuthenticatorsPages rename(String name, String label) {
        page = form(name).with("userLabel", label).with("rename", "true").submit();
        return this;
    }

    /** Asks to remove one; a question comes next. */
    public AuthenticatorsPages remove(String name) {
        page = form(name).with("remove", "true").submit();
        return this;
    }

    /** Adds an authenticator app. */
    public OneTimeCodes add(String label) {
        press("add");
        if (page.pageId().equals("root-guard-choose-factor")) {
            post("continue", Map.of("factor", "totp"));
        }
        String key = page.html().select("#root-guard-totp-secret").text();
        OneTimeCodes codes =
                new OneTimeCodes(new TotpDevice(key), guarded.realm().clock());
        page = page.expectPage("root-guard-enroll-totp")
                .form(FORM)
                .with("code1", codes.next())
                .with("code2", codes.next())
                .with("userLabel", label)
                .with("continue", "true")
                .submit();
        return codes;
    }

    private Element card(String name) {
        return page.expectPage(NAME).html().select(".root-guard-cards > li").stream()
                .filter(card -> card.select("h2").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " among " + names()));
    }
}

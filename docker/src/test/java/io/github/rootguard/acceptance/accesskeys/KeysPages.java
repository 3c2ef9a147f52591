package io.github.rootguard.acceptance.accesskeys;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The pages on which users look after their access keys, without a browser. */
public final class KeysPages {

    static final String LIST = "access-keys";
    private static final String FORM = "form[data-root-guard-form]";

    private final Http http;
    private final TestRealm realm;
    private WebPage page;

    private KeysPages(Http http, TestRealm realm, WebPage page) {
        this.http = http;
        this.realm = realm;
        this.page = page;
    }

    /** Switches access keys on in a realm without root user. */
    static void switchOn(TestRealm realm) {
        switchOn(realm, Map.of());
    }

    /** The same with settings. */
    static void switchOn(TestRealm realm, Map<String, ?> settings) {
        realm.admin().put("/root-guard/policy", settings).expect(200);
    }

    /** Signs Otto in and opens his keys. */
    static KeysPages open(TestRealm realm) {
        return open(realm, ExampleRealm.ORDINARY_USER);
    }

    /** Signs a user in and opens the user's keys. */
    public static KeysPages open(TestRealm realm, String username) {
        Http http = new Http();
        RootSignIn signIn = begin(http, realm).login(username, TestRealm.passwordOf(username));
        return new KeysPages(http, realm, signIn.page());
    }

    /** Opens the keys of whoever is signed in with this user agent. */
    public static KeysPages open(TestRealm realm, Http http) {
        return new KeysPages(http, realm, begin(http, realm).page());
    }

    /** Asks for the pages out of the session that this user agent has. */
    KeysPages again() {
        page = begin(http, realm).page();
        return this;
    }

    static RootSignIn begin(Http http, TestRealm realm) {
        OidcClient console = GuardedRealm.accountConsole(realm);
        return RootSignIn.begin(http, console, console.authorization().with("kc_action", LIST));
    }

    /** A key of Otto's. */
    static KeyPair keyOf(TestRealm realm) {
        return open(realm).make("robot");
    }

    WebPage page() {
        return page;
    }

    /** Makes a key that may do everything. */
    public KeyPair make(String label) {
        return make(Map.of("userLabel", label));
    }

    /** Makes a key. */
    KeyPair make(Map<String, String> fields) {
        return press("create").fill(fields).created();
    }

    /** Presses a button of the page. */
    KeysPages press(String button) {
        page = page.form(FORM).with(button, "true").submit();
        return this;
    }

    /** Presses a button of a key. */
    KeysPages press(String button, String keyId) {
        page = page.expectPage(LIST)
                .form("form[data-root-guard-card]:has(button[value=" + keyId + "])")
                .with(button, keyId)
                .submit();
        return this;
    }

    /** Fills in the page and goes on. */
    KeysPages fill(Map<String, String> fields) {
        var form = page.form(FORM);
        fields.forEach(form::with);
        page = form.with("continue", "true").submit();
        return this;
    }

    /** The pair on the page that shows it. */
    KeyPair created() {
        page.expectPage("access-keys-created");
        return new KeyPair(
                page.html().select("#access-key-id").text(),
                page.html().select("#secret-access-key").text());
    }

    /** Opens the page again, as the browser's button does. */
    KeysPages reload() {
        page = http.open(page.uri());
        return this;
    }

    /** What the link on the page gives. */
    WebPage download() {
        return http.get(page.uri().resolve(page.html().select("#access-key-csv").attr("href")));
    }

    /** The names in the list. */
    List<String> names() {
        return page.expectPage(LIST).html().select(".root-guard-cards h2").eachText();
    }

    /** All text about a key in the list. */
    String about(String label) {
        return page.expectPage(LIST).html().select(".root-guard-cards > li").stream()
                .filter(card -> card.select("h2").text().equals(label))
                .findFirst()
                .map(Element::text)
                .orElseThrow(() -> new AssertionError("No " + label + " among " + names()));
    }

    /** The error beside a field. */
    String error(String field) {
        return page.html().select("#input-error-" + field).text();
    }
}

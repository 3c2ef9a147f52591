package io.github.rootguard.acceptance.keys;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.pages.ChallengePage;
import io.github.rootguard.acceptance.pages.ClaimPage;
import io.github.rootguard.acceptance.pages.EnrollSecurityKeyPage;
import io.github.rootguard.acceptance.pages.EnrollTotpPage;
import io.github.rootguard.acceptance.pages.LoginPage;
import io.github.rootguard.acceptance.pages.PasswordPage;
import io.github.rootguard.acceptance.pages.RecoveryCodesPage;
import io.github.rootguard.acceptance.pages.TaskPage;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.SignedInRoot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Nora on her way to be root, and root on the way to a session, in a browser. The application is one whose page is quick
 * to load, so the policy allows it.
 */
final class KeyClaim {

    static final String PASSWORD = "quiet mountains keep their snow";
    static final String KEYS = "security-key";
    static final String CODES = "totp";

    private static final String POLICY = "/root-guard/policy";

    private final TestRealm realm;
    private final Browser browser;
    private final OidcClient application;
    private Authorization authorization;

    private KeyClaim(TestRealm realm, Browser browser) {
        this.realm = realm;
        this.browser = browser;
        this.application = realm.publicClient(BROWSER_APPLICATION);
        this.authorization = application.authorization();
    }

    /** Of a realm that has a root user already. */
    static KeyClaim of(TestRealm realm, Browser browser) {
        return new KeyClaim(realm, browser);
    }

    /** Up to the page that enrolls a security key, which is all that counts under the policy. */
    static KeyClaim begin(TestRealm realm, Browser browser, Map<String, ?> policy) {
        KeyClaim claim = begin(realm, browser, KEYS, policy);
        claim.keyPage();
        return claim;
    }

    /** Up to the page that enrolls an authenticator of a kind. */
    static KeyClaim begin(TestRealm realm, Browser browser, String kind, Map<String, ?> policy) {
        KeyClaim claim = new KeyClaim(realm, browser);
        claim.setPolicy(kind, policy);
        Nominated nominated = Nominated.in(realm);
        browser.open(GuardedRealm.accountConsole(realm).authorization().uri());
        new LoginPage(browser).signIn(NOMINEE, TestRealm.passwordOf(NOMINEE));
        new ClaimPage(browser).enterCode(nominated.claimCode());
        new PasswordPage(browser).choose(PASSWORD, PASSWORD);
        return claim;
    }

    /** Sets the policy as the administrator who nominates may, until there is a root user. */
    void setPolicy(String kind, Map<String, ?> more) {
        realm.everydayAdmin().put(POLICY, policy(kind, more)).expect(200);
    }

    /** The whole policy. */
    static Map<String, Object> policy(String kind, Map<String, ?> more) {
        Map<String, Object> policy = new TreeMap<>(more);
        policy.putIfAbsent("mfa-allowed-kinds", List.of(kind));
        policy.put("allowed-clients", List.of(BROWSER_APPLICATION, "account-console", "security-admin-console"));
        return policy;
    }

    /** The page that enrolls a security key. */
    EnrollSecurityKeyPage keyPage() {
        return new EnrollSecurityKeyPage(browser);
    }

    /** Enrolls an authenticator app. */
    OneTimeCodes enrollApp() {
        EnrollTotpPage page = new EnrollTotpPage(browser);
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(page.secret()), realm.clock());
        page.enroll(codes.next(), codes.next(), "phone");
        return codes;
    }

    /** Goes on without recovery codes. */
    void skipRecoveryCodes() {
        new RecoveryCodesPage(browser).skip();
        new ClaimPage(browser);
    }

    /** From recovery codes, which are declined, to a session, which an administrator then ends. */
    void confirmAndSignOut() {
        skipRecoveryCodes();
        confirm();
        signOut();
    }

    /** From the confirmation to the task. */
    void confirm() {
        new ClaimPage(browser).confirm();
        new TaskPage(browser);
    }

    /** Ends whatever the browser and the server know of root. */
    void signOut() {
        realm.everydayAdmin().post("/users/" + rootId() + "/logout", "").expect(204);
        browser.forgetCookies();
    }

    /** Signs in up to the challenge. */
    ChallengePage signIn() {
        authorization = application.authorization();
        browser.open(authorization.uri());
        new LoginPage(browser).signIn("nora@example.org", PASSWORD);
        return new ChallengePage(browser);
    }

    /** Signs in to an application that every policy allows, up to the challenge. */
    ChallengePage signInToAccountConsole() {
        browser.open(GuardedRealm.accountConsole(realm).authorization().uri());
        new LoginPage(browser).signIn("nora@example.org", PASSWORD);
        return new ChallengePage(browser);
    }

    /** From the task to tokens. */
    SignedInRoot finish(String task) {
        new TaskPage(browser).declare(task, GuardedRealm.REASON);
        String code = FormFields.of(browser.awaitApplication()).get("code");
        return new SignedInRoot(
                application,
                application.exchange(authorization, code).expect(200).json());
    }

    /** What is stored of root's security keys. */
    Stream<JsonNode> keys() {
        return realm.facts()
                .credentials(rootId())
                .filter(stored -> stored.path("type").asText().equals("root-security-key"))
                .map(stored -> Json.parse(stored.path("credentialData").asText()));
    }

    /** What is stored of root's only security key. */
    JsonNode key() {
        return keys().findFirst().orElseThrow();
    }

    String rootId() {
        return realm.userId(NOMINEE);
    }
}

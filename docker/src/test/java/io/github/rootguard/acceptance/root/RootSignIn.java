package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;

/**
 * One sign-in without a browser, page by page. Each step insists on its page, fills it in and goes on to whatever comes
 * next; {@link #page()} is where it stands.
 */
public final class RootSignIn {

    private final OidcClient client;
    private final Authorization authorization;
    private WebPage page;

    private RootSignIn(OidcClient client, Authorization authorization, WebPage page) {
        this.client = client;
        this.authorization = authorization;
        this.page = page;
    }

    /** Opens the application's sign-in. */
    public static RootSignIn begin(Http http, OidcClient client) {
        return begin(http, client, client.authorization());
    }

    /** Opens a sign-in whose request has parameters of its own, such as {@code kc_action}. */
    public static RootSignIn begin(Http http, OidcClient client, Authorization authorization) {
        return new RootSignIn(client, authorization, http.open(authorization.uri()));
    }

    /** Where the sign-in stands. */
    public WebPage page() {
        return page;
    }

    /** Goes on from a page that was reached by other means. */
    public RootSignIn at(WebPage reached) {
        page = reached;
        return this;
    }

    /** Opens the page again, as the browser's button does. Forms of the page before are stale then. */
    public RootSignIn reload(Http http) {
        page = http.open(page.uri());
        return this;
    }

    /** Keycloak's own form. */
    public RootSignIn login(String username, String password) {
        WebForm form = page.expectPage("login").form("#kc-form-login");
        page = form.with("username", username).with("password", password).submit();
        return this;
    }

    /** The first page of the claim. */
    public RootSignIn claimCode(String code) {
        return fill("root-guard-claim", Map.of("claimCode", code));
    }

    /** The page that asks for a strong password. */
    public RootSignIn newPassword(String password) {
        return newPassword(password, password);
    }

    /** The page that asks for a strong password, with a repetition that need not be the same. */
    public RootSignIn newPassword(String password, String repeated) {
        return fill("root-guard-password", Map.of("password-new", password, "password-confirm", repeated))
                .withApp();
    }

    /** The device that the enrollment page gives its key to. */
    public TotpDevice newDevice() {
        return new TotpDevice(page.expectPage("root-guard-enroll-totp")
                .html()
                .select("#root-guard-totp-secret")
                .text());
    }

    /** The enrollment page. */
    public RootSignIn enroll(String code1, String code2, String label) {
        return fill("root-guard-enroll-totp", Map.of("code1", code1, "code2", code2, "userLabel", label))
                .withApp();
    }

    /** The page that asks which kind of authenticator to enroll, where there is a choice: an app. */
    public RootSignIn withApp() {
        boolean choice = page.pageId().equals("root-guard-choose-factor")
                && page.html().select("input[name=credentialId]").isEmpty();
        return choice ? fill("root-guard-choose-factor", Map.of("factor", "totp")) : this;
    }

    /** The page that shows recovery codes, left without them. */
    public RootSignIn withoutRecoveryCodes() {
        page.expectPage("root-guard-recovery-codes");
        return press("skip");
    }

    /** The page that shows recovery codes, which are taken note of. */
    public RecoveryCodeList keepRecoveryCodes() {
        RecoveryCodeList codes = RecoveryCodeList.of(page);
        fill("root-guard-recovery-codes", Map.of("accept", "true"));
        return codes;
    }

    /** The last page of the claim, without recovery codes where nothing was said about them yet. */
    public RootSignIn confirm() {
        if (page.pageId().equals("root-guard-recovery-codes")) {
            withoutRecoveryCodes();
        }
        if (page.pageId().equals("root-guard-root-access-keys")) {
            giveUpAccessKeys();
        }
        return fill("root-guard-claim", Map.of("accept", "true"));
    }

    /** The page that tells of access keys that are removed. */
    public RootSignIn giveUpAccessKeys() {
        return fill("root-guard-root-access-keys", Map.of("accept", "true"));
    }

    /** The page that asks for the second factor. */
    public RootSignIn otp(String code) {
        return fill("root-guard-challenge", Map.of("otp", code));
    }

    /** The page that asks for the second factor, answered by one of several authenticators. */
    public RootSignIn otp(String credentialId, String code) {
        return fill("root-guard-challenge", Map.of("credentialId", credentialId, "otp", code));
    }

    /** The page that synchronizes an authenticator. */
    public RootSignIn resync(String code1, String code2) {
        return fill("root-guard-resync", Map.of("code1", code1, "code2", code2));
    }

    /** The page that asks what for and why. */
    public RootSignIn task(String task, String reason) {
        return fill("root-guard-task", Map.of("task", task, "reason", reason));
    }

    /** The page that offers to create an everyday administrator, declined. */
    public RootSignIn withoutEverydayAdmin() {
        page.expectPage("root-guard-everyday-admin");
        return press("skip");
    }

    /** Any page of Root Guard, left by its button to go on. */
    public RootSignIn fill(String pageId, Map<String, String> fields) {
        WebForm form = page.expectPage(pageId).form("form[data-root-guard-form]");
        fields.forEach(form::with);
        page = form.with("continue", "true").submit();
        return this;
    }

    /** Any page of Root Guard, left by another button. */
    public RootSignIn press(String button) {
        page = page.form("form[data-root-guard-form]").with(button, "true").submit();
        return this;
    }

    /** What the application was answered, such as {@code code} or {@code error}; empty while there are pages left. */
    public Map<String, String> answer() {
        return FormFields.of(page.isRedirect() ? page.location() : page.uri());
    }

    /** Exchanges the code that the application was given. */
    public RestResponse exchange() {
        String code = answer().get("code");
        if (code == null) {
            throw new AssertionError("The application was given no code: " + page);
        }
        return client.exchange(authorization, code);
    }

    /** The tokens of a sign-in that has come to its end. */
    public SignedInRoot tokens() {
        // The first claim of a realm ends with the offer to create an everyday administrator.
        if (page.pageId().equals("root-guard-everyday-admin")) {
            withoutEverydayAdmin();
        }
        return new SignedInRoot(client, exchange().expect(200).json());
    }
}

package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.web.Http;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that somebody could hold of a root session: the cookie of its browser and the tokens of two applications.
 *
 * @param guarded the realm
 * @param browser the user agent with the cookie
 * @param admin the tokens of the admin console
 * @param account the tokens of the account console
 */
public record SessionUse(GuardedRealm guarded, Http browser, SignedInRoot admin, SignedInRoot account) {

    /** Names of all places that {@link #open()} tries. */
    public static final List<String> PLACES = List.of(
            "SSO cookie",
            "userinfo",
            "introspection",
            "admin REST",
            "account REST",
            "refresh by the admin console",
            "refresh by the account console");

    /** Makes the tokens of the account console ones that the example realm's service may introspect. */
    public static void letServiceIntrospect(TestRealm realm) {
        realm.admin()
                .post(
                        "/clients/" + realm.clientUuid("account-console") + "/protocol-mappers/models",
                        Map.of(
                                "name", "service",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-audience-mapper",
                                "config",
                                        Map.of(
                                                "included.client.audience",
                                                ExampleRealm.SERVICE,
                                                "access.token.claim",
                                                "true")))
                .expect(201);
    }

    /** Signs in for a task and collects the tokens of both applications. */
    public static SessionUse begin(GuardedRealm guarded, Http browser, String task) {
        SignedInRoot admin = guarded.signInFor(browser, task, GuardedRealm.REASON);
        return of(guarded, browser, admin);
    }

    /** Collects the account console's tokens too, which needs no question. */
    public static SessionUse of(GuardedRealm guarded, Http browser, SignedInRoot admin) {
        SignedInRoot account =
                RootSignIn.begin(browser, guarded.accountConsole()).tokens();
        return new SessionUse(guarded, browser, admin, account);
    }

    /** The same session with tokens that are as young as can be. */
    public SessionUse renewed() {
        return new SessionUse(guarded, browser, renewed(admin), renewed(account));
    }

    /** The id of the session. */
    public String sessionId() {
        return admin.sessionId();
    }

    /** Tries all places and names those that still let root in. */
    public List<String> open() {
        List<String> open = new ArrayList<>();
        if (silentSignIn(browser, guarded.adminConsole())) {
            open.add("SSO cookie");
        }
        open.addAll(openToTokens());
        return open;
    }

    /** Tries the places that need no cookie. */
    public List<String> openToTokens() {
        List<String> open = new ArrayList<>();
        if (account.client().userinfo(account.accessToken()).status() == 200) {
            open.add("userinfo");
        }
        if (guarded.realm()
                .service()
                .introspect(account.accessToken())
                .expect(200)
                .json()
                .path("active")
                .asBoolean()) {
            open.add("introspection");
        }
        if (guarded.realm()
                        .admin()
                        .as(TokenSource.fixed(admin.accessToken()))
                        .get("/users")
                        .status()
                == 200) {
            open.add("admin REST");
        }
        if (accountStatus() == 200) {
            open.add("account REST");
        }
        if (refreshes(admin)) {
            open.add("refresh by the admin console");
        }
        if (refreshes(account)) {
            open.add("refresh by the account console");
        }
        return open;
    }

    /** Whether the cookies of a user agent open an application without a page. */
    public static boolean silentSignIn(Http browser, OidcClient client) {
        return browser.get(client.authorization().with("prompt", "none").uri())
                .redirectParameters()
                .containsKey("code");
    }

    private int accountStatus() {
        return Exchange.send(HttpRequest.newBuilder(guarded.realm().uri("/account/"))
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + account.accessToken()))
                .status();
    }

    private static boolean refreshes(SignedInRoot tokens) {
        return tokens.client().refresh(tokens.refreshToken()).status() == 200;
    }

    private static SignedInRoot renewed(SignedInRoot tokens) {
        return new SignedInRoot(
                tokens.client(),
                tokens.client().refresh(tokens.refreshToken()).expect(200).json());
    }
}

package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before a correct password nobody can tell root from anybody else, or from nobody. */
@RootGuardServer
class UniformityIT {

    private static final String TELEVISION = "television";
    private static final String AT = "@example.org";

    /** As long as the names of those who exist. */
    private static final String UNKNOWN = "anna";

    private static final List<String> EVERYBODY = List.of(NOMINEE, ORDINARY_USER, UNKNOWN);

    /** Who is compared where Keycloak itself tells those who exist from those who do not. */
    private static final List<String> EXISTING = List.of(NOMINEE, ORDINARY_USER);

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static OidcClient television;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(draft -> draft.set("resetPasswordAllowed", true)
                .set("registrationAllowed", true)
                .set("editUsernameAllowed", true)
                .set("webAuthnPolicyPasswordlessPasskeysEnabled", true)
                .client(ClientDraft.service(TELEVISION, TELEVISION)
                        .set("standardFlowEnabled", true)
                        .redirectUri("https://television.example.org/*")
                        .attribute("oauth2.device.authorization.grant.enabled", "true")
                        .attribute("oidc.ciba.grant.enabled", "true")));
        television = OidcClient.confidential(
                realm.uri(""), TELEVISION, TELEVISION, URI.create("https://television.example.org/"));
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenPasswordIsWrongThenPasswordGrantAnswersEverybodyTheSame() {
        everybody(user -> Likeness.of(realm.service().password(user, "wrong", "openid"), user));
    }

    @Test
    void whenPasswordIsWrongThenSignInPageAnswersEverybodyTheSame() {
        everybody(user -> Likeness.of(typeWrong(login(new Http()), user), user));
    }

    @Test
    void whenPasswordIsForgottenThenEverybodyIsToldTheSame() {
        everybody(user -> {
            Http browser = new Http();
            login(browser);
            WebPage form = browser.open(
                    URI.create(realm.uri("/login-actions/reset-credentials") + "?client_id=account-console"));
            return Likeness.of(form.form().with("username", user).submit(), user);
        });
    }

    @Test
    void whenPasswordIsWrongThenDevicePageAnswersEverybodyTheSame() {
        everybody(user -> {
            JsonNode device =
                    television.post("auth/device", Map.of("scope", "openid")).json();
            URI verification =
                    URI.create(device.path("verification_uri_complete").asText());
            return Likeness.of(typeWrong(new Http().open(verification), user), user);
        });
    }

    @Test
    void whenApplicationKnowsWhoIsComingThenEverybodyIsAskedTheSame() {
        everybody(user -> Likeness.of(
                new Http()
                        .open(guarded.accountConsole()
                                .authorization()
                                .with("login_hint", user)
                                .uri()),
                user));
    }

    @Test
    void whenNobodyMayBeAskedThenEverybodyIsAnsweredTheSame() {
        everybody(user -> Likeness.of(
                new Http()
                        .get(realm.publicClient(BROWSER_APPLICATION)
                                .authorization()
                                .with("login_hint", user)
                                .with("prompt", "none")
                                .uri()),
                user));
    }

    @Test
    void whenRequestIsPushedThenEverybodyIsAnsweredAndAskedTheSame() {
        everybody(user -> {
            RestResponse pushed = television.post(
                    "ext/par/request",
                    Map.of(
                            "response_type", "code",
                            "redirect_uri", "https://television.example.org/",
                            "scope", "openid",
                            "login_hint", user));
            String uri = pushed.expect(201).json().path("request_uri").asText();
            WebPage page = new Http()
                    .open(URI.create(realm.uri("/protocol/openid-connect/auth") + "?client_id=" + TELEVISION
                            + "&request_uri=" + uri));
            return Likeness.of(pushed, user) + Likeness.of(page.expectPage("login"), user);
        });
    }

    /** Keycloak itself tells unknown users from known ones here, but not root from others. */
    @Test
    void whenBackChannelIsAskedThenRootIsAnsweredLikeOthers() {
        Likeness.expect(
                EXISTING,
                user -> Likeness.of(
                        television.post(
                                "ext/ciba/auth",
                                Map.of("scope", "openid", "login_hint", user, "binding_message", "hello")),
                        user));
    }

    /** That a name or an address is taken is said of everybody who has it. */
    @Test
    void whenSomebodyRegistersUnderAnothersNameThenRootIsAnsweredLikeOthers() {
        Likeness.expect(EXISTING, user -> registered(user, "new" + AT) + registered("newcomer", user + AT));
    }

    @Test
    void whenSomebodyTakesAnothersNameInTheAccountConsoleThenRootIsAnsweredLikeOthers() {
        String token = RootSignIn.begin(new Http(), guarded.accountConsole())
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .tokens()
                .accessToken();

        Likeness.expect(
                List.of(NOMINEE, ADMINISTRATOR),
                user -> renamed(token, user, "otto" + AT) + renamed(token, "otto", user + AT));
    }

    /** Root is never locked out for good, others are; what is seen is the same. */
    @Test
    void whenPasswordIsWrongAgainAndAgainThenEverybodyIsLockedOutTheSame(Realms realms) {
        TestRealm strict = realms.example(draft -> draft.set("bruteForceProtected", true)
                .set("permanentLockout", true)
                .set("maxTemporaryLockouts", 0)
                .set("failureFactor", 2));
        GuardedRealm.claimAndSignOut(strict);
        URI console = GuardedRealm.accountConsole(strict).authorization().uri();

        everybody(user -> {
            StringBuilder seen = new StringBuilder();
            for (int wrong = 0; wrong < 4; wrong++) {
                seen.append(Likeness.of(typeWrong(new Http().open(console), user), user));
                seen.append(Likeness.of(strict.service().password(user, "wrong", "openid"), user));
            }
            return seen.toString();
        });
    }

    @Test
    void whenNewPasswordIsNotBeingChosenThenNobodyIsToldItsStrength() {
        everybody(user -> {
            Http browser = new Http();
            WebPage refused = typeWrong(login(browser), user);
            URI page = refused.form("#kc-form-login").action();
            String tab = page.getRawQuery().replaceFirst(".*tab_id=([^&]+).*", "$1");
            return Likeness.of(
                    browser.post(
                            URI.create(realm.uri("/root-guard/password-strength") + "?client_id=account-console&tab_id="
                                    + tab),
                            Map.of("password", "quiet mountains keep their snow")),
                    user);
        });
    }

    private static void everybody(UnaryOperator<String> seenBy) {
        Likeness.expect(EVERYBODY, seenBy);
        Likeness.expect(EVERYBODY.stream().map(user -> user + AT).toList(), seenBy);
    }

    private static WebPage login(Http browser) {
        return browser.open(guarded.accountConsole().authorization().uri());
    }

    private static WebPage typeWrong(WebPage login, String user) {
        return People.type(login, user, "wrong");
    }

    private static String registered(String name, String email) {
        Http browser = new Http();
        URI form = URI.create(login(browser).html().select("#kc-registration a").attr("abs:href"));
        WebPage answer = browser.open(form)
                .form("#kc-register-form")
                .with("username", name)
                .with("email", email)
                .with("firstName", "New")
                .with("lastName", "Comer")
                .with("password", "wrong")
                .with("password-confirm", "wrong")
                .submit();
        return Likeness.of(answer.expectPage("register"), name.equals("newcomer") ? email : name);
    }

    private static String renamed(String token, String name, String email) {
        Map<String, String> profile =
                Map.of("username", name, "email", email, "firstName", "Otto", "lastName", "Example");
        RestResponse answer = Exchange.send(HttpRequest.newBuilder(realm.uri("/account"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(profile))));
        return Likeness.of(answer.expect(409), name.equals("otto") ? email : name);
    }
}

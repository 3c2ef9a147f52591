package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.RelyingParty;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways that a person goes in a browser with OpenID Connect. */
@RootGuardServer
class BrowserWaysIT {

    private static final String WIDGET = "widget";

    private static TestRealm realm;
    private static GuardedRealm guarded;
    private static OidcClient portal;
    private static final Http ROOTS_BROWSER = new Http();
    private static final Http OLD_BROWSER = new Http();

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms, RelyingParty party) {
        realm = realms.example(draft -> draft.set("rememberMe", true)
                .client(ClientDraft.browserApplication(WIDGET, party.uri("/*").toString())
                        .set("implicitFlowEnabled", true)));
        portal = realm.publicClient(BROWSER_APPLICATION);
        askForPasswordOnly("account-console");
        letHybridFlow("account-console").expect(204);
        People.nominee(OLD_BROWSER, portal.authorization().uri());
        guarded = GuardedRealm.claim(realm, ROOTS_BROWSER);
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("other-client")
    void whenClientIsNotAllowedThenRootIsRefusedAndOthersGetACode() {
        URI start = portal.authorization().uri();

        assertThat(People.answer(People.otto(new Http(), start))).containsKey("code");
        Answers.refused("other-client", People.root(new Http(), guarded, start));
        traces.expectNothingNew();
    }

    @Test
    @Proves("flow-override")
    void whenFlowAsksForPasswordOnlyThenRootStillHasToShowTheSecondFactor() {
        URI start = guarded.accountConsole().authorization().uri();

        assertThat(People.answer(People.otto(new Http(), start))).containsKey("code");
        Answers.refused("flow-override", People.root(new Http(), guarded, start));
        traces.expectNothingNew();
    }

    @Test
    @Proves("implicit")
    void whenTokenIsAskedForInTheRedirectThenRootIsRefusedAndOthersGetIt() {
        Map<String, String> types =
                Map.of("id_token token", "id_token", "code token", "access_token", "code id_token", "code");
        types.forEach((type, given) -> {
            URI start = realm.publicClient(WIDGET)
                    .authorization()
                    .with("response_type", type)
                    .uri();

            assertThat(People.answer(People.otto(new Http(), start))).containsKey(given);
            Answers.refused("implicit", People.root(new Http(), guarded, start));
        });
        traces.expectNothingNew();
    }

    @Test
    @Proves("single-sign-on")
    void whenRootHasASessionThenAnotherClientDoesNotGetIntoIt() {
        Http ottos = new Http();
        People.otto(ottos, guarded.accountConsole().authorization().uri());
        assertThat(ottos.open(portal.authorization().uri()).redirectParameters())
                .containsKey("code");

        Answers.refused(
                "single-sign-on", liveBrowser().open(portal.authorization().uri()));
        expectOnlyClient("security-admin-console");
    }

    @Test
    @Proves("silent-sign-on")
    void whenRootHasASessionThenAnotherClientDoesNotGetIntoItSilently() {
        Http ottos = new Http();
        People.otto(ottos, guarded.accountConsole().authorization().uri());
        URI silent = portal.authorization().with("prompt", "none").uri();
        assertThat(ottos.open(silent).redirectParameters()).containsKey("code");

        WebPage answer = liveBrowser().open(silent);

        Answers.refused("silent-sign-on", answer);
        assertThat(answer.redirectParameters()).doesNotContainKey("code");
        expectOnlyClient("security-admin-console");
    }

    @Test
    @Proves("old-cookie")
    void whenCookiesAreOlderThanTheClaimThenTheyLeadToTheSignInPage() {
        Answers.refused("old-cookie", OLD_BROWSER.open(portal.authorization().uri()));
        Answers.refused(
                "old-cookie",
                OLD_BROWSER.open(guarded.adminConsole().authorization().uri()));
        traces.expectNothingNew();
    }

    @Test
    @Proves("remember-me")
    void whenRootWantsToBeRememberedThenTheSessionEndsWithTheBrowserAllTheSame() {
        remembered(new Http().open(portal.authorization().uri()), People.OTTO, People.OTTOS_PASSWORD);
        assertThat(realm.facts().sessions(realm.userId(ORDINARY_USER)))
                .extracting(SessionFact::rememberMe)
                .contains(true);

        Http browser = new Http();
        WebPage end = remembered(
                browser.open(guarded.adminConsole().authorization().uri()),
                guarded.rootEmail(),
                guarded.rootPassword());
        end = gate(end, Map.of("otp", guarded.codes().next()));
        end = gate(end, Map.of("task", "review", "reason", GuardedRealm.REASON));

        assertThat(People.answer(end)).containsKey("code");
        assertThat(realm.facts().sessions(guarded.rootId()))
                .extracting(SessionFact::rememberMe)
                .containsExactly(false);
    }

    @Test
    @Proves("initiated-action")
    void whenAnotherClientStartsAnActionThenRootIsRefused() {
        for (String action : new String[] {"UPDATE_PASSWORD", "CONFIGURE_TOTP", "root-guard-gate", "delete_account"}) {
            URI start = portal.authorization().with("kc_action", action).uri();
            Answers.refused("initiated-action", People.root(new Http(), guarded, start));
        }
        traces.expectNothingNew();
        URI start = portal.authorization().with("kc_action", "UPDATE_PASSWORD").uri();
        People.otto(new Http(), start).expectPage("login-update-password");
    }

    @Test
    void whenAllowedClientUsesTheHybridFlowThenItsTokenIsShortToo() {
        OidcClient console = guarded.accountConsole();
        assertThat(letHybridFlow("account-console")
                        .expect(403)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("root_only");
        WebPage end = People.root(
                new Http(),
                guarded,
                console.authorization().with("response_type", "code token").uri());
        end = gate(end, Map.of("otp", guarded.codes().next()));
        end = gate(end, Map.of("task", "review", "reason", GuardedRealm.REASON));

        String token = People.answer(end).getOrDefault("access_token", "");
        assertThat(token).as(end.toString()).isNotEmpty();
        assertThat(SignedInRoot.claims(token).path("exp").asLong())
                .isLessThanOrEqualTo(
                        realm.clock().now().plus(Duration.ofSeconds(60)).getEpochSecond());
    }

    private static Http liveBrowser() {
        Http browser = new Http();
        guarded.signInFor(browser, "review", GuardedRealm.REASON);
        return browser;
    }

    private static void expectOnlyClient(String clientId) {
        assertThat(realm.facts().sessions(guarded.rootId()).flatMap(each -> each.clients().stream()))
                .containsExactly(clientId);
    }

    private static WebPage remembered(WebPage login, String username, String password) {
        return login.expectPage("login")
                .form("#kc-form-login")
                .with("username", username)
                .with("password", password)
                .with("rememberMe", "on")
                .submit();
    }

    private static WebPage gate(WebPage page, Map<String, String> fields) {
        var form = page.form("form[data-root-guard-form]").with("continue", "true");
        fields.forEach(form::with);
        return form.submit();
    }

    private static RestResponse letHybridFlow(String clientId) {
        Map<String, Object> hybrid = Map.of("clientId", clientId, "implicitFlowEnabled", true);
        return realm.admin().put("/clients/" + realm.clientUuid(clientId), hybrid);
    }

    private static void askForPasswordOnly(String clientId) {
        String flow = "password-only";
        String id = realm.admin()
                .post(
                        "/authentication/flows",
                        Map.of("alias", flow, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201)
                .createdId();
        String executions = "/authentication/flows/" + flow + "/executions";
        realm.admin()
                .post(executions + "/execution", Map.of("provider", "auth-username-password-form"))
                .expect(201);
        String execution = realm.admin()
                .get(executions)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        realm.admin()
                .put(executions, Map.of("id", execution, "requirement", "REQUIRED"))
                .expect(204);
        realm.admin()
                .put(
                        "/clients/" + realm.clientUuid(clientId),
                        Map.of("clientId", clientId, "authenticationFlowBindingOverrides", Map.of("browser", id)))
                .expect(204);
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What root has shown is kept as long as the sign-in lasts, and not a moment longer. */
@RootGuardServer
class GateProgressIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenPageIsReloadedThenTheStepIsTheSame(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        http.open(signIn.page().uri()).expectPage(CHALLENGE);

        signIn.otp(guarded.codes().next());

        WebPage task = http.open(signIn.page().uri()).expectPage(TASK);
        task.form().with("task", "review").with("reason", GuardedRealm.REASON).submit();
        onlySession();
    }

    @Test
    void whenOldPageIsSentAgainThenTheStepIsTheSame(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        WebForm challenge = signIn.page().form().with("otp", guarded.codes().next());
        signIn.otp(guarded.codes().next()).page().expectPage(TASK);

        WebPage again = challenge.submit();

        assertThat(again.expectPage(TASK).html().select(".pf-m-danger, .pf-m-error"))
                .isEmpty();
        again.form().with("task", "review").with("reason", GuardedRealm.REASON).submit();
        assertThat(realm().facts().sessions(guarded.rootId())).hasSize(1);
    }

    @Test
    void whenLastPageIsSentTwiceThenThereIsOneSession(Http http) {
        WebForm task = guarded.signIn(http)
                .otp(guarded.codes().next())
                .page()
                .expectPage(TASK)
                .form()
                .with("task", "review")
                .with("reason", GuardedRealm.REASON);
        assertThat(task.submit().uri().getQuery()).contains("code=");
        String first = onlySession();

        WebPage again = task.submit();

        assertThat(again.status()).isLessThan(500);
        assertThat(onlySession()).isEqualTo(first);
    }

    @Test
    void whenTwoTabsAreOpenThenTheSecondDoesNotPassTheGateForFree(Http http) {
        RootSignIn first = RootSignIn.begin(http, guarded.adminConsole());
        RootSignIn second = RootSignIn.begin(http, guarded.accountConsole());
        first.login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next());
        second.login(guarded.rootEmail(), guarded.rootPassword()).page().expectPage(CHALLENGE);

        SignedInRoot tokens = first.task("review", GuardedRealm.REASON).tokens();
        WebPage late = second.otp(guarded.codes().next()).page();

        assertThat(late.status()).isLessThan(500);
        assertThat(onlySession()).isEqualTo(tokens.sessionId());
    }

    @Test
    void whenSecondTabStayedAtTheLoginPageThenItGoesOnWithTheSession(Http http) {
        WebForm stale = http.open(guarded.accountConsole().authorization().uri())
                .form("#kc-form-login")
                .with("username", guarded.rootEmail())
                .with("password", guarded.rootPassword());
        SignedInRoot tokens = guarded.signInFor(http, "review", GuardedRealm.REASON);

        WebPage answer = stale.submit();

        assertThat(answer.status()).isLessThan(500);
        assertThat(onlySession()).isEqualTo(tokens.sessionId());
        RootSignIn.begin(http, guarded.accountConsole()).tokens();
    }

    @Test
    void whenSomebodyElseSignsInAfterRestartThenNothingOfRootIsLeft(Http http) {
        RootSignIn signIn = guarded.signIn(http, realm().publicClient("portal"));
        signIn.page().expectPage("root-guard-refused");

        signIn.press("restart").page().expectPage("login");
        SignedInRoot otto =
                signIn.login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER)).tokens();

        assertThat(SignedInRoot.claims(otto.accessToken()).path("sub").asText())
                .isEqualTo(realm().userId(ORDINARY_USER));
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenSignInIsRestartedByItsAddressThenEverythingIsAskedAgain(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        WebForm task = signIn.page().form().with("task", "review").with("reason", GuardedRealm.REASON);

        http.open(restart(signIn.page()))
                .expectPage("login")
                .form("#kc-form-login")
                .with("username", guarded.rootEmail())
                .with("password", guarded.rootPassword())
                .submit()
                .expectPage(CHALLENGE);

        assertThat(task.submit().pageId()).isNotEqualTo(TASK);
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenSomebodyElseSignsInAfterRestartByAddressThenRootsPagesAreGone(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        WebForm task = signIn.page().form().with("task", "recover-realm").with("reason", GuardedRealm.REASON);

        WebPage login = http.open(restart(signIn.page())).expectPage("login");
        login.form("#kc-form-login")
                .with("username", ORDINARY_USER)
                .with("password", TestRealm.passwordOf(ORDINARY_USER))
                .submit();
        task.submit();

        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
        assertThat(realm().facts().sessions(realm().userId(ORDINARY_USER)))
                .extracting(SessionFact::clients)
                .allSatisfy(clients -> assertThat(clients).containsExactly("security-admin-console"));
    }

    @Test
    void whenRootBeganInOneBrowserThenAnotherBrowserCannotFinish(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        WebForm task = signIn.page().form();

        WebPage stolen = new Http()
                .post(task.action(), Map.of("task", "review", "reason", GuardedRealm.REASON, "continue", "true"))
                .follow();

        assertThat(stolen.status()).isBetween(400, 499);
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    private URI restart(WebPage page) {
        Map<String, String> parameters = FormFields.of(page.form().action());
        return realm().uri("/login-actions/restart?client_id=" + parameters.get("client_id") + "&tab_id="
                + parameters.get("tab_id") + "&client_data=" + parameters.getOrDefault("client_data", ""));
    }

    private String onlySession() {
        assertThat(realm().facts().sessions(guarded.rootId())).hasSize(1);
        return realm().facts()
                .sessions(guarded.rootId())
                .map(SessionFact::id)
                .findFirst()
                .orElseThrow();
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

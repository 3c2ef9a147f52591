package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.BrowserFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Left, reloaded, older and doubled pages of synchronizing. */
@RootGuardServer
class ResyncProgressIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String RESYNC = "root-guard-resync";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;
    private ServerClock clock;
    private RootSignIn signIn;

    @BeforeEach
    void atTheChallenge(TestRealm realm, ServerClock own, Http http) {
        clock = own;
        guarded = GuardedRealm.claimAndSignOut(realm);
        clock.advanceToMidStep(Duration.ofHours(4));
        signIn = guarded.signIn(http);
    }

    @Test
    void whenPasswordIsNotProvenThenItIsAskedBeforeAnythingElse() {
        BrowserFlow.use(guarded.realm(), "auth-username-form");
        WebPage challenge = new Http()
                .open(guarded.adminConsole().authorization().uri())
                .form()
                .with("username", guarded.rootEmail())
                .submit()
                .expectPage(CHALLENGE);

        WebPage refused = pressResync(challenge, "a guess").expectPage(CHALLENGE);
        assertThat(refused.html().select("#input-error-password").text()).contains("This password is not right");

        WebPage resync = pressResync(refused, guarded.rootPassword()).expectPage(RESYNC);
        WebPage done = resync.form("form[data-root-guard-form]")
                .with("code1", code(29))
                .with("code2", code(30))
                .submit()
                .expectPage(CHALLENGE);
        assertThat(done.html().select("[name=password]")).isEmpty();
    }

    @Test
    void whenRootLeavesThePageThenTheChallengeTakesACode() {
        signIn.press("resync").press("cancel").page().expectPage(CHALLENGE);

        signIn.otp(code(0)).page().expectPage(TASK);
    }

    @Test
    void whenOlderPageIsSentThenThePresentOneIsShownAndNothingIsLost() {
        WebForm challenge = signIn.page().form("form[data-root-guard-form]").with("otp", code(0));
        signIn.press("resync").page().expectPage(RESYNC);

        WebPage present = challenge.submit().expectPage(RESYNC);

        assertThat(present.html().select(".pf-m-danger, .pf-m-error")).isEmpty();
        present.form("form[data-root-guard-form]")
                .with("cancel", "true")
                .submit()
                .expectPage(CHALLENGE)
                .form("form[data-root-guard-form]")
                .with("otp", code(0))
                .submit()
                .expectPage(TASK);
    }

    @Test
    void whenPageIsReloadedThenItIsTheSame(Http http) {
        RootSignIn fresh = guarded.signIn(http).press("resync");
        WebPage resync = http.open(fresh.page().uri()).expectPage(RESYNC);

        WebPage challenge = resync.form("form[data-root-guard-form]")
                .with("code1", code(9))
                .with("code2", code(10))
                .submit()
                .expectPage(CHALLENGE);

        assertThat(http.open(challenge.uri()).expectPage(CHALLENGE).html().select("#root-guard-resynced"))
                .hasSize(1);
    }

    @Test
    void whenFormIsSentTwiceThenItCountsOnce() {
        signIn.press("resync");
        WebForm codes = signIn.page()
                .form("form[data-root-guard-form]")
                .with("code1", code(9))
                .with("code2", code(10));
        codes.submit().expectPage(CHALLENGE);

        WebPage again = codes.submit().expectPage(CHALLENGE);

        assertThat(again.html().select(".pf-m-danger, .pf-m-error")).isEmpty();
        assertThat(guarded.totps().drift(PHONE)).isEqualTo(10);
        again.form("form[data-root-guard-form]").with("otp", code(11)).submit().expectPage(TASK);
    }

    private static WebPage pressResync(WebPage challenge, String password) {
        return challenge
                .form("form[data-root-guard-form]")
                .with("password", password)
                .with("resync", "true")
                .submit();
    }

    /** The code that the device shows when its clock is so many steps ahead of the server's. */
    private String code(int steps) {
        return guarded.device().codeAt(clock.now(), steps);
    }
}

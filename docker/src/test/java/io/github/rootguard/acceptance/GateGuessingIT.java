package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Await;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing at the gate ends soon and costs time, and nobody outside can make root pay for it. */
@RootGuardServer
class GateGuessingIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";
    private static final String WRONG = "000000";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenFiveCodesAreWrongThenTheSignInIsOverAndStartsAgain(Http http, ServerClock clock) {
        RootSignIn signIn = guarded.signIn(http);
        for (int tries = 1; tries < 5; tries++) {
            signIn.otp(WRONG).page().expectPage(CHALLENGE);
        }
        signIn.otp(WRONG).page().expectPage("root-guard-refused");

        assertThat(signIn.page().html().select("[data-rule]").eachAttr("data-rule"))
                .containsExactly("guessing-limit");
        assertThat(signIn.page().text()).contains("too many wrong entries");
        signIn.press("restart").page().expectPage("login");
        clock.advance(Duration.ofSeconds(31));
        signIn.login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .page()
                .expectPage(TASK);
    }

    @Test
    void whenSignInIsOverThenARightCodeDoesNotReviveIt(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        var form = signIn.page().form().with("otp", WRONG);
        fail(signIn, 5);

        form.with("otp", guarded.codes().next()).submit().expectPage("root-guard-refused");

        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenGuessingGoesOnInNewSignInsThenItHasToWait(Http http, ServerClock clock) {
        // Taken first: a fresh code may move the clock, and the wait would pass with it.
        String right = guarded.codes().next();
        fail(guarded.signIn(http), 5);

        RootSignIn waiting = guarded.signIn(new Http()).otp(right);
        assertThat(waiting.page().expectPage(CHALLENGE).text())
                .contains("Too many wrong entries. Please wait 30 seconds, then try again.");

        clock.advance(Duration.ofSeconds(31));
        guarded.signIn(new Http()).otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenGuessingWaitedThenItWaitsLongerNextTime(Http http, ServerClock clock) {
        fail(guarded.signIn(http), 5);
        clock.advance(Duration.ofSeconds(31));
        RootSignIn second = guarded.signIn(new Http());
        fail(second, 1);

        clock.advance(Duration.ofSeconds(31));
        assertThat(second.otp(WRONG).page().expectPage(CHALLENGE).text()).contains("Please wait 60 seconds");
    }

    @Test
    void whenTheRightCodeComesThenWhatWasWrongIsForgotten(Http http) {
        fail(guarded.signIn(http), 4);
        guarded.signIn(new Http()).otp(guarded.codes().next()).page().expectPage(TASK);

        RootSignIn later = guarded.signIn(new Http());
        fail(later, 4);

        later.otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenOutsidersGuessThePasswordThenRootGetsInAllTheSame(Http http) {
        for (int tries = 0; tries < 12; tries++) {
            RootSignIn.begin(new Http(), guarded.adminConsole())
                    .login(guarded.rootEmail(), "a guess of somebody outside")
                    .page()
                    .expectPage("login");
        }

        guarded.signIn(http).otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenRealmDetectsBruteForceThenItIsToldOfWrongCodes(Http http) {
        realm().update(Map.of("bruteForceProtected", true, "failureFactor", 30, "quickLoginCheckMilliSeconds", 0));

        fail(guarded.signIn(http), 2);

        assertThat(Await.value("failures", Duration.ofSeconds(10), () -> failures(2)))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whenRealmLocksPermanentlyThenRootIsNotDisabled(Http http) {
        realm().update(Map.of(
                "bruteForceProtected",
                true,
                "permanentLockout",
                true,
                "failureFactor",
                2,
                "quickLoginCheckMilliSeconds",
                0));

        RootSignIn signIn = guarded.signIn(http);
        // Keycloak counts in the background: one after the other, so that no count is lost.
        fail(signIn, 1);
        Await.value("failures", Duration.ofSeconds(10), () -> failures(1));
        fail(signIn, 1);
        // At the second one Keycloak locks out, which is made temporary and forgets what was counted.
        Await.value("lock-out", Duration.ofSeconds(10), () -> failures(0).filter(left -> left == 0));

        assertThat(realm().admin()
                        .get("/users/" + guarded.rootId())
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
    }

    private Optional<Integer> failures(int atLeast) {
        int counted = realm().admin()
                .get("/attack-detection/brute-force/users/" + guarded.rootId())
                .expect(200)
                .json()
                .path("numFailures")
                .asInt();
        return counted >= atLeast ? Optional.of(counted) : Optional.empty();
    }

    private static void fail(RootSignIn signIn, int times) {
        for (int tries = 0; tries < times; tries++) {
            signIn.otp(WRONG);
        }
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drift of each authenticator is learned and kept from one sign-in to the next, and no code is taken twice. */
@RootGuardServer
class TotpDriftIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;
    private ServerClock clock;

    @BeforeEach
    void guard(TestRealm realm, ServerClock own) {
        clock = own;
        guarded = GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
    }

    @Test
    void whenClocksDriftSlowlyInOppositeDirectionsThenNeitherDriftsAway() {
        for (int month = 0; month <= 8; month++) {
            clock.advanceToMidStep(Duration.ofDays(30));

            signIn(PHONE, month).expectPage(TASK);
            signIn(TABLET, -month).expectPage(TASK);

            assertThat(guarded.totps().drift(PHONE)).isEqualTo(month);
            assertThat(guarded.totps().drift(TABLET)).isEqualTo(-month);
        }
        clock.advanceToMidStep(Duration.ofMinutes(5));

        // What one has drifted to is nothing to the other.
        signIn(PHONE, -8).expectPage(CHALLENGE);
        signIn(TABLET, 8).expectPage(CHALLENGE);
        // A step more than one is too much at once.
        signIn(PHONE, 10).expectPage(CHALLENGE);
        signIn(PHONE, 9).expectPage(TASK);
    }

    @Test
    void whenClockOfDeviceIsSetRightThenItWorksAtOnce() {
        clock.advanceToMidStep(Duration.ofHours(4));
        guarded.signIn(new Http())
                .press("resync")
                .fill(
                        "root-guard-resync",
                        Map.of(
                                "credentialId",
                                guarded.totps().id(PHONE),
                                "code1",
                                code(PHONE, 119),
                                "code2",
                                code(PHONE, 120)))
                .page()
                .expectPage(CHALLENGE);
        clock.advanceToMidStep(Duration.ofMinutes(5));
        signIn(PHONE, 121).expectPage(TASK);

        signIn(PHONE, 0).expectPage(TASK);

        assertThat(guarded.totps().drift(PHONE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 40})
    void whenCodeWasTakenThenItIsNotTakenAgainLater(int seconds) {
        clock.advanceToMidStep(Duration.ofMinutes(5));
        // One step ahead, it is still within the window when the clock has moved on.
        String code = code(PHONE, 1);
        signIn(PHONE, code).expectPage(TASK);

        clock.advance(Duration.ofSeconds(seconds));

        assertThat(signIn(PHONE, code).expectPage(CHALLENGE).text()).contains("This code has been used already");
    }

    @Test
    void whenCodeEnrolledAnAuthenticatorThenItDoesNotSynchronizeIt(Http http) {
        String enrolled = guarded.codes().usedUp();
        String next = guarded.codes().next();

        RootSignIn resync = guarded.signIn(http).press("resync").resync(enrolled, next);

        assertThat(resync.page().expectPage("root-guard-resync").text())
                .contains("At least one of these codes has been used already");
    }

    @Test
    void whenCodeIsGivenInTwoTabsThenOneTakesIt(Http http) {
        RootSignIn first = RootSignIn.begin(http, guarded.adminConsole());
        RootSignIn second = RootSignIn.begin(http, guarded.accountConsole());
        first.login(guarded.rootEmail(), guarded.rootPassword());
        second.login(guarded.rootEmail(), guarded.rootPassword());
        String code = guarded.codes().next();

        first.otp(code).page().expectPage(TASK);

        assertThat(second.otp(code).page().expectPage(CHALLENGE).text()).contains("This code has been used already");
        second.otp(guarded.totps().id(TABLET), guarded.codes(TABLET).next())
                .page()
                .expectPage(TASK);
    }

    @Test
    void whenChallengeIsSentTwiceThenTheCodeIsTakenOnceAndThePageGoesOn(Http http) {
        WebForm challenge =
                guarded.signIn(http).page().form().with("otp", guarded.codes().next());
        challenge.submit().expectPage(TASK);

        WebPage again = challenge.submit().expectPage(TASK);

        assertThat(again.html().select(".pf-m-danger, .pf-m-error")).isEmpty();
        again.form().with("task", "review").with("reason", GuardedRealm.REASON).submit();
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
    }

    private WebPage signIn(String label, int steps) {
        return signIn(label, code(label, steps));
    }

    private WebPage signIn(String label, String code) {
        return guarded.signIn(new Http()).otp(guarded.totps().id(label), code).page();
    }

    private String code(String label, int steps) {
        return guarded.codes(label).device().codeAt(clock.now(), steps);
    }
}

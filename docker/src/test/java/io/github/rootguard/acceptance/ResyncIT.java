package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An authenticator whose clock is off is synchronized at the challenge by two codes, which prove nothing else. */
@RootGuardServer
class ResyncIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String RESYNC = "root-guard-resync";
    private static final String REFUSED = "root-guard-refused";
    private static final String TASK = "root-guard-task";
    private static final String WRONG = "000000";

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

    @ParameterizedTest
    @ValueSource(ints = {150, -150, 200, -200, 2, 0})
    void whenClockIsOffThenTwoCodesSynchronizeItAndTheNextOneSignsIn(int off) {
        signIn.press("resync").page().expectPage(RESYNC);
        signIn.resync(code(off - 1), code(off));

        WebPage challenge = signIn.page().expectPage(CHALLENGE);
        assertThat(challenge.html().select("#root-guard-resynced").text())
                .isEqualTo("“phone” is synchronized. Wait until it shows a new code, and sign in with that.");
        assertThat(guarded.totps().drift(PHONE)).isEqualTo(off);
        for (int used : new int[] {off, off - 1}) {
            assertThat(signIn.otp(code(used)).page().expectPage(CHALLENGE).text())
                    .contains("This code has been used already");
        }
        signIn.otp(code(off + 1)).page().expectPage(TASK);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, -201, 240, -2000})
    void whenClockIsOffByMoreThanTwoHundredStepsThenItIsSaid(int off) {
        signIn.press("resync").resync(code(off - 1), code(off));

        assertThat(errorAt("code2"))
                .isEqualTo("The clock of this authenticator is off by more than 100 minutes, and that cannot be"
                        + " corrected here. Set its clock right, or use another authenticator.");
        assertThat(guarded.totps().drift(PHONE)).isNotEqualTo(off);
        signIn.press("cancel").otp(code(off + 1)).page().expectPage(CHALLENGE);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, This is twice the same code.",
        "6, 5, These two codes do not follow each other.",
        "5, 7, These two codes do not follow each other.",
        "5, 40, These are not two codes of this authenticator that follow each other",
    })
    void whenCodesDoNotFollowEachOtherThenItIsSaid(int first, int second, String text) {
        signIn.press("resync").resync(code(first), code(second));

        assertThat(errorAt("code2")).startsWith(text);
    }

    @Test
    void whenOneCodeIsWrongThenThePageDoesNotTellWhich() {
        signIn.press("resync").resync(code(0), WRONG);
        String secondWrong = errorAt("code2");
        signIn.resync(WRONG, code(1));

        assertThat(errorAt("code2"))
                .isEqualTo(secondWrong)
                .startsWith("These are not two codes of this authenticator that follow each other");
        signIn.resync(code(0), code(1)).page().expectPage(CHALLENGE);
    }

    @Test
    void whenCodesWereUsedThenTheyDoNotSynchronize() {
        signIn.otp(code(0)).page().expectPage(TASK);
        RootSignIn again = guarded.signIn(new Http()).press("resync").resync(code(0), code(1));

        assertThat(again.page().expectPage(RESYNC).text())
                .contains("At least one of these codes has been used already");
        again.resync(code(2), code(3)).page().expectPage(CHALLENGE);
        assertThat(again.press("resync").resync(code(2), code(3)).page().text())
                .contains("At least one of these codes has been used already");
    }

    @Test
    void whenSynchronizedThenNothingIsProven(Http other) {
        signIn.press("resync").resync(code(99), code(100)).page().expectPage(CHALLENGE);

        assertThat(guarded.realm().facts().sessions(guarded.rootId())).isEmpty();
        guarded.signIn(other).page().expectPage(CHALLENGE);
        assertThat(guarded.realm().events().ofType("UPDATE_CREDENTIAL"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("credential_type").asText())
                        .isEqualTo("root-totp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "1234567", "abcdef", "１２３４５６", "١٢٣٤٥٦", "\u0000\u0001", "12 34 5", "<b>1</b>"})
    void whenACodeIsNoCodeThenTheFieldAndTheLengthAreNamedAndNothingIsCounted(String code) {
        String text = "A code of this authenticator has 6 digits.";
        signIn.press("resync");
        for (int times = 0; times < 6; times++) {
            signIn.resync(code, code(1));
            assertThat(errorAt("code1")).startsWith(text);
            assertThat(errorAt("code2")).isEmpty();
        }
        signIn.resync(code(0), code);
        assertThat(errorAt("code2")).startsWith(text);
        assertThat(errorAt("code1")).isEmpty();

        signIn.resync(code(0), code(1)).page().expectPage(CHALLENGE);
    }

    @Test
    void whenCodesAreHugeThenTheyAreNoCodes() {
        signIn.press("resync").resync("1".repeat(50_000), "2".repeat(50_000));

        assertThat(errorAt("code1")).contains("has 6 digits");
        assertThat(errorAt("code2")).contains("has 6 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-id", "\u0000", "../../", "%s'--"})
    void whenIdIsNoneOfRootsAuthenticatorsThenNothingIsSynchronized(String id) {
        signIn.press("resync")
                .fill(
                        RESYNC,
                        Map.of(
                                "credentialId",
                                id.formatted(guarded.totps().id(PHONE)),
                                "code1",
                                code(49),
                                "code2",
                                code(50)));

        assertThat(errorAt("credentialId")).isEqualTo("Please choose one of your authenticators.");
        assertThat(guarded.totps().drift(PHONE)).isNotEqualTo(50);
    }

    @Test
    void whenFivePairsAreWrongThenTheSignInIsOverAndTheWaitIsForSynchronizingOnly() {
        signIn.press("resync");
        for (int tries = 1; tries < 5; tries++) {
            signIn.resync(WRONG, code(tries)).page().expectPage(RESYNC);
        }
        WebPage over = signIn.resync(WRONG, code(5)).page().expectPage(REFUSED);
        assertThat(over.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("guessing-limit");

        RootSignIn next = guarded.signIn(new Http()).press("resync").resync(code(0), code(1));
        assertThat(next.page().expectPage(RESYNC).text()).contains("Please wait 30 seconds, then try again.");
        next.press("cancel").otp(code(0)).page().expectPage(TASK);

        clock.advance(Duration.ofSeconds(31));
        guarded.signIn(new Http())
                .press("resync")
                .resync(code(1), code(2))
                .page()
                .expectPage(CHALLENGE);
    }

    @Test
    void whenPairsAreWrongThenTheTriesOfTheChallengeAreLeft() {
        signIn.press("resync");
        for (int tries = 0; tries < 4; tries++) {
            signIn.resync(WRONG, code(tries)).page().expectPage(RESYNC);
        }
        signIn.press("cancel");
        for (int tries = 0; tries < 4; tries++) {
            signIn.otp(WRONG).page().expectPage(CHALLENGE);
        }

        signIn.otp(code(0)).page().expectPage(TASK);
    }

    private String errorAt(String field) {
        return signIn.page()
                .expectPage(RESYNC)
                .html()
                .select("#input-error-" + field)
                .text();
    }

    /** The code that the device shows when its clock is so many steps ahead of the server's. */
    private String code(int steps) {
        return guarded.device().codeAt(clock.now(), steps);
    }
}

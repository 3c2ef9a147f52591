package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.BrowserFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate believes a password only where it was typed, and a second factor only where it asked for it itself. */
@RootGuardServer
@OnPostgres
class GateProofIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenKeycloaksLoginPageTookThePasswordThenItIsNotAskedAgain(Http http) {
        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        assertThat(challenge.html().select("[name=otp]")).hasSize(1);
        assertThat(challenge.html().select("[name=password]")).isEmpty();
    }

    @Test
    void whenPasswordFormIsAStepOfItsOwnThenThePasswordIsNotAskedAgain(Http http) {
        BrowserFlow.use(realm(), "auth-username-form", "auth-password-form");

        WebPage password = typeUsername(http);
        WebPage challenge = password.form()
                .with("password", guarded.rootPassword())
                .submit()
                .expectPage(CHALLENGE);

        assertThat(challenge.html().select("[name=password]")).isEmpty();
    }

    @Test
    void whenFlowAsksForTheNameOnlyThenTheGateAsksForThePassword(Http http) {
        BrowserFlow.use(realm(), "auth-username-form");

        WebPage challenge = typeUsername(http).expectPage(CHALLENGE);
        assertThat(challenge.html().select("[name=password]")).hasSize(1);
        WebPage wrong =
                answer(challenge, "not the password of root", guarded.codes().next());
        assertThat(wrong.expectPage(CHALLENGE).text()).contains("This password is not right");
        WebPage task = answer(wrong, guarded.rootPassword(), guarded.codes().next());

        task.expectPage(TASK);
        assertNoSession();
    }

    @Test
    void whenFlowLetsEverybodyInThenTheGateAsksForThePassword(Http http) {
        BrowserFlow.use(realm(), "auth-username-form", "allow-access-authenticator");

        WebPage challenge = typeUsername(http).expectPage(CHALLENGE);

        assertThat(challenge.html().select("[name=password]")).hasSize(1);
        WebPage withoutPassword =
                challenge.form().with("otp", guarded.codes().next()).submit();
        withoutPassword.expectPage(CHALLENGE);
        assertNoSession();
    }

    @Test
    void whenFlowStepOnlyClaimsThePasswordThenSignInIsRefused(Http http) {
        BrowserFlow.use(realm(), "auth-username-form", "reset-password");

        WebPage refused = typeUsername(http).expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).contains("password-reset-refused");
        assertThat(refused.text()).contains("The password of the root user cannot be reset by e-mail");
        assertNoSession();
        JsonNode details = realm().events().ofType("LOGIN_ERROR").get(0).path("details");
        assertThat(details.path("policy_outcome").asText()).isEqualTo("deny");
        assertThat(details.path("policy_rule").asText()).startsWith("password-reset-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form"})
    void whenFlowWantsStockFactorThenItsEnrollmentIsTakenOff(String step, Http http) {
        BrowserFlow.use(realm(), "auth-username-password-form", step);

        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next()).task("review", GuardedRealm.REASON);

        signIn.tokens();
        assertThat(realm().facts().credentials(guarded.rootId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
    }

    @Test
    void whenCodeIsWrongThenItIsSaidAndRecorded(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp("000000");

        assertThat(signIn.page().expectPage(CHALLENGE).text())
                .contains("This code is not right. Please enter the code that your authenticator shows now.");
        assertNoSession();
        JsonNode event = realm().events().ofUsers().stream()
                .filter(any -> any.path("error").asText().equals("invalid_user_credentials"))
                .findFirst()
                .orElseThrow();
        assertThat(event.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(event.path("details").path("policy_rule").asText()).contains("factor-proven");
        assertThat(event.toString()).doesNotContain("000000");
    }

    @Test
    void whenCodeWasUsedThenAnotherSignInDoesNotTakeIt(Http http) {
        String code = guarded.codes().next();
        guarded.signIn(http).otp(code).page().expectPage(TASK);

        RootSignIn replay = guarded.signIn(new Http()).otp(code);

        assertThat(replay.page().expectPage(CHALLENGE).text())
                .contains("This code has been used already. Please wait for the next one.");
        assertNoSession();
    }

    @Test
    void whenCodeIsLateThenItIsWrong(Http http, ServerClock clock) {
        clock.advanceToMidStep(Duration.ofMinutes(5));
        String late = guarded.device().codeAt(clock.now(), -2);

        assertThat(guarded.signIn(http).otp(late).page().expectPage(CHALLENGE).text())
                .contains("This code is not right");
    }

    @Test
    void whenDeviceIsAheadThenItsDriftIsLearned(ServerClock clock) {
        signInAhead(clock, 0).expectPage(TASK);
        assertThat(drift()).isZero();

        signInAhead(clock, 2).expectPage(CHALLENGE);
        signInAhead(clock, 1).expectPage(TASK);
        assertThat(drift()).isEqualTo(1);

        signInAhead(clock, 2).expectPage(TASK);

        assertThat(drift()).isEqualTo(2);
    }

    /** The page after a sign-in, some time later, with the code of a device that is so many steps ahead. */
    private WebPage signInAhead(ServerClock clock, int steps) {
        clock.advanceToMidStep(Duration.ofMinutes(5));
        return guarded.signIn(new Http())
                .otp(guarded.device().codeAt(clock.now(), steps))
                .page();
    }

    private WebPage typeUsername(Http http) {
        return http.open(guarded.adminConsole().authorization().uri())
                .form()
                .with("username", guarded.rootEmail())
                .submit();
    }

    private static WebPage answer(WebPage challenge, String password, String otp) {
        return challenge.form().with("password", password).with("otp", otp).submit();
    }

    private int drift() {
        List<String> data = realm().facts()
                .credentials(guarded.rootId())
                .filter(credential -> credential.path("type").asText().equals("root-totp"))
                .map(credential -> credential.path("credentialData").asText())
                .toList();
        assertThat(data).hasSize(1);
        return Json.parse(data.get(0)).path("drift").asInt();
    }

    private void assertNoSession() {
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

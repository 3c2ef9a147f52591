package io.github.rootguard.acceptance.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step {@code root-user-mfa} asks as the gate asks, and never instead of the gate. */
@RootGuardServer
class RootUserMfaIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void draw(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
        DrawnFlow.named(realm, "drawn")
                .step("auth-username-password-form")
                .step("root-user-mfa")
                .bind();
    }

    @Test
    void whenTheStepAsksThenItIsInTheLoginFlow(Http http) {
        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        assertThat(challenge.form().action().getPath()).endsWith("/login-actions/authenticate");
        assertThat(challenge.html().select("[name=password]")).isEmpty();
    }

    @Test
    void whenClockIsOffThenItIsSynchronizedInTheFlowWhichProvesNothing(Http http, ServerClock clock) {
        clock.advanceToMidStep(Duration.ofHours(4));
        RootSignIn signIn = guarded.signIn(http).press("resync");
        signIn.page().expectPage("root-guard-resync");
        signIn.resync(
                guarded.device().codeAt(clock.now(), -61), guarded.device().codeAt(clock.now(), -60));

        assertThat(signIn.page().expectPage(CHALLENGE).text()).contains("“phone” is synchronized.");
        assertThat(guarded.realm().events().ofType("UPDATE_CREDENTIAL"))
                .anySatisfy(event -> assertThat(event.path("userId").asText()).isEqualTo(guarded.rootId()));
        signIn.otp(guarded.device().codeAt(clock.now(), -60)).page().expectPage(CHALLENGE);
        signIn.otp(guarded.device().codeAt(clock.now(), -59)).page().expectPage(TASK);
    }

    @Test
    void whenSignInStartsAnewThenTheProofIsGone(Http http) {
        RootSignIn proven = guarded.signIn(http).otp(guarded.codes().next());
        proven.page().expectPage(TASK);

        proven.press("restart")
                .login(guarded.rootEmail(), guarded.rootPassword())
                .page()
                .expectPage(CHALLENGE);
        guarded.signIn(new Http()).page().expectPage(CHALLENGE);
    }

    @Test
    void whenProofIsOfOneTabThenTheOtherTabIsAsked(Http http) {
        guarded.signIn(http).otp(guarded.codes().next()).page().expectPage(TASK);

        guarded.signIn(http).page().expectPage(CHALLENGE);
    }

    @Test
    void whenRootStartsAgainFromTheStepThenItIsTheFirstPage(Http http) {
        guarded.signIn(http).press("restart").page().expectPage("login");
    }

    @Test
    void whenPageIsShownAgainThenNothingIsLost(Http http) {
        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        WebPage expired = http.open(challenge.uri()).expectPage("login-page-expired");
        String goOn = expired.html().select("#loginContinueLink").attr("href");
        WebPage again = http.open(expired.uri().resolve(goOn)).expectPage(CHALLENGE);

        again.form("form[data-root-guard-form]")
                .with("otp", guarded.codes().next())
                .with("continue", "true")
                .submit()
                .expectPage(TASK);
    }

    @Test
    void whenRootHasNoAuthenticatorThenTheGateEnrollsOne(Http http) {
        guarded.totps().delete(GuardedRealm.PHONE);

        RootSignIn signIn = guarded.signIn(http).withApp();
        WebPage enroll = signIn.page().expectPage("root-guard-enroll-totp");

        assertThat(enroll.uri().getPath()).endsWith("/required-action");
        OneTimeCodes codes =
                new OneTimeCodes(signIn.newDevice(), guarded.realm().clock());
        signIn.enroll(codes.next(), codes.next(), "new phone").page().expectPage(TASK);
    }

    @Test
    void whenAuthenticatorNoLongerCountsThenTheGateEnrollsOneAndAsksNothingTwice(Http http) {
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mfa-allowed-kinds", List.of("totp")))
                .expect(200);
        guarded.totps().turnInto(GuardedRealm.PHONE, "hardware-totp");

        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next()).withApp();

        OneTimeCodes codes =
                new OneTimeCodes(signIn.newDevice(), guarded.realm().clock());
        signIn.enroll(codes.next(), codes.next(), "new phone")
                .task("review", GuardedRealm.REASON)
                .tokens();
    }

    @Test
    void whenAuthenticatorIsSynchronizedInTheFlowThenOneMoreCodeIsAsked(Http http, ServerClock clock) {
        clock.advanceToMidStep(Duration.ofHours(4));
        RootSignIn signIn = guarded.signIn(http).press("resync");
        assertThat(signIn.page().expectPage("root-guard-resync").form().action().getPath())
                .endsWith("/login-actions/authenticate");

        signIn.resync(guarded.device().codeAt(clock.now(), 99), guarded.device().codeAt(clock.now(), 100))
                .page()
                .expectPage(CHALLENGE);

        signIn.otp(guarded.device().codeAt(clock.now(), 101)).page().expectPage(TASK);
    }

    @Test
    void whenApplicationIsNotAllowedThenRootIsNotAskedForTheFactorInVain(Http http) {
        WebPage refused = guarded.signIn(http, guarded.realm().publicClient("portal"))
                .page()
                .expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("client-allowed");
    }

    @Test
    void whenSignInIsSilentThenNoPageIsShown(Http http) {
        WebPage answer = http.open(
                guarded.adminConsole().authorization().with("prompt", "none").uri());

        assertThat(answer.uri().getQuery()).contains("error=login_required");
    }

    @Test
    void whenRealmOnlyWatchesThenRootIsAskedOnlyForARootSession(Http http) {
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);

        guarded.signIn(new Http()).tokens();
        RootSignIn asked = RootSignIn.begin(
                        http,
                        guarded.adminConsole(),
                        guarded.adminConsole().authorization().with("kc_action", "root-guard-gate"))
                .login(guarded.rootEmail(), guarded.rootPassword());
        asked.otp(guarded.codes().next()).task("review", GuardedRealm.REASON).tokens();
    }

    @Test
    void whenStepsAreListedThenOnlyRequiredAndDisabledAreOffered() {
        for (String step : List.of("condition-root-user", "root-user-mfa", "deny-root-user")) {
            DrawnFlow.named(guarded.realm(), step + "-flow").step(step);
            JsonNode execution = guarded.realm()
                    .everydayAdmin()
                    .get("/authentication/flows/" + step + "-flow/executions")
                    .expect(200)
                    .json()
                    .path(0);
            assertThat(execution.path("requirementChoices"))
                    .extracting(JsonNode::asText)
                    .containsExactly("REQUIRED", "DISABLED");
        }
    }

    @Test
    void whenConditionIsConfiguredThenTheConsoleHasItsTexts(Http http) {
        JsonNode description = guarded.realm()
                .everydayAdmin()
                .get("/authentication/config-description/condition-root-user")
                .expect(200)
                .json();
        JsonNode negate = description.path("properties").path(0);
        String texts = http.open(guarded.realm()
                        .uri("")
                        .resolve("/resources/" + guarded.realm().name() + "/admin/de"))
                .body();

        assertThat(description.path("helpText").asText()).contains("nobody can find out");
        assertThat(negate.path("name").asText()).isEqualTo("negate");
        assertThat(texts)
                .contains(negate.path("label").asText(), negate.path("helpText").asText(), "Alle außer Root");
    }
}

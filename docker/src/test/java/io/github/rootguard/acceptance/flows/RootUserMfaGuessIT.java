package io.github.rootguard.acceptance.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong codes at the step of a login flow count as they do at the gate. */
@RootGuardServer
class RootUserMfaGuessIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";
    private static final String WRONG = "000000";

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
    void whenCodeIsWrongThenItIsSaidAndRecordedAndAskedAgain(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp(WRONG);

        assertThat(signIn.page().expectPage(CHALLENGE).text()).contains("This code is not right");
        JsonNode event = guarded.realm().events().ofType("LOGIN_ERROR").get(0);
        assertThat(event.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(event.path("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(event.path("details").path("policy_rule").asText()).contains("factor-proven");
        assertThat(event.toString()).doesNotContain(WRONG);
        signIn.otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenFiveCodesAreWrongThenTheSignInIsOverAndStartsAgain(Http http, ServerClock clock) {
        RootSignIn signIn = guarded.signIn(http);
        for (int tries = 0; tries < 5; tries++) {
            signIn.otp(WRONG);
        }

        WebPage refused = signIn.page().expectPage("root-guard-refused");
        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("guessing-limit");
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
        for (int tries = 0; tries < 5; tries++) {
            signIn.otp(WRONG);
        }

        form.with("otp", guarded.codes().next()).submit().expectPage("root-guard-refused");

        assertThat(guarded.realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenGuessingGoesOnAtTheGateThenTheSameLimitHolds(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        for (int tries = 0; tries < 5; tries++) {
            signIn.otp(WRONG);
        }
        guarded.realm().update(Map.of("browserFlow", "browser"));

        assertThat(guarded.signIn(new Http())
                        .otp(WRONG)
                        .page()
                        .expectPage(CHALLENGE)
                        .text())
                .contains("Too many wrong entries");
    }
}

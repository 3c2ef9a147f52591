package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flows with levels of authentication: the second level is root's factor, and an OTP for others. */
@RootGuardServer
class StepUpIT {

    private GuardedRealm guarded;

    @BeforeEach
    void draw(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
        DrawnFlow.named(realm, "levels")
                .alternative("auth-cookie")
                .sub(
                        "typed",
                        "ALTERNATIVE",
                        typed -> typed.conditional("one", one -> level(one, "1").step("auth-username-password-form"))
                                .conditional(
                                        "two",
                                        two -> level(two, "2")
                                                .step("root-user-mfa")
                                                .conditional(
                                                        "others",
                                                        others -> others.step(
                                                                        "condition-root-user", Map.of("negate", "true"))
                                                                .step("auth-otp-form"))))
                .bind();
    }

    @Test
    void whenSecondLevelIsAskedForThenRootIsAskedOnce(Http http) {
        AskedFor root = AskedFor.root(http, guarded, atLevel("2"));

        assertThat(root.asked()).as(root.end().toString()).containsExactly("username", "password", "factor", "task");
        assertThat(root.signedIn()).isTrue();
    }

    @Test
    void whenSecondLevelIsNotAskedForThenTheGateAsksForTheFactor(Http http) {
        AskedFor root = AskedFor.root(http, guarded, atLevel("1"));

        assertThat(root.asked()).as(root.end().toString()).containsExactly("username", "password", "factor", "task");
        assertThat(root.signedIn()).isTrue();
    }

    @Test
    void whenRootStepsUpThenTheGateOpensAnotherSession(Http http) {
        AskedFor.root(http, guarded, atLevel("1"));

        AskedFor root = AskedFor.root(http, guarded, atLevel("2"));

        assertThat(root.asked()).as(root.end().toString()).containsExactly("password", "factor", "task");
        assertThat(root.signedIn()).isTrue();
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
    }

    @Test
    void whenSomebodyElseStepsUpThenItTakesTheirOwnFactor(Http http) {
        String password = TestRealm.passwordOf(ORDINARY_USER);
        Authorization one = guarded.accountConsole().authorization().with("acr_values", "1");
        Authorization two = guarded.accountConsole().authorization().with("acr_values", "2");

        assertThat(AskedFor.somebody(http, ORDINARY_USER, password, one).signedIn())
                .isTrue();
        AskedFor.somebody(http, ORDINARY_USER, password, two).end().expectPage("login-config-totp");
    }

    private Authorization atLevel(String level) {
        return guarded.adminConsole().authorization().with("acr_values", level);
    }

    private static DrawnFlow level(DrawnFlow flow, String level) {
        return flow.step(
                "conditional-level-of-authentication", Map.of("loa-condition-level", level, "loa-max-age", "36000"));
    }
}

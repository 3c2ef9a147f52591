package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root synchronizes an authenticator out of a root session for its own account, and nobody else does anything there. */
@RootGuardServer
class RootResyncActionIT {

    private static final String RESYNC = "root-guard-resync";
    private static final String OWN_ACCOUNT = "change-root-credentials";
    private static final String WRONG = "000000";

    private GuardedRealm guarded;
    private ServerClock clock;
    private Http http;

    @BeforeEach
    void guard(TestRealm realm, ServerClock own, Http browser) {
        clock = own;
        http = browser;
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenRootSessionIsForOwnAccountThenAuthenticatorIsSynchronized() {
        RootSignIn resync = inSession(OWN_ACCOUNT);
        clock.advanceToMidStep(Duration.ofMinutes(1));

        resync.resync(code(79), code(80));

        assertThat(resync.answer()).containsKey("code").containsEntry("kc_action_status", "success");
        assertThat(guarded.totps().drift(PHONE)).isEqualTo(80);
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
        guarded.endSessions();
        assertThat(guarded.signIn(new Http()).otp(code(80)).page().text()).contains("has been used already");
        guarded.signIn(new Http()).otp(code(81)).page().expectPage("root-guard-task");
    }

    @Test
    void whenSignInIsForOwnAccountThenThePageComesAfterTheGate() {
        RootSignIn signIn = RootSignIn.begin(http, guarded.adminConsole(), action())
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task(OWN_ACCOUNT, GuardedRealm.REASON);

        assertThat(signIn.page()
                        .expectPage(RESYNC)
                        .html()
                        .select("[name=cancel]")
                        .text())
                .isEqualTo("Cancel");
        clock.advanceToMidStep(Duration.ofMinutes(1));
        signIn.resync(code(4), code(5)).tokens();

        assertThat(guarded.totps().drift(PHONE)).isEqualTo(5);
    }

    @Test
    void whenTaskIsAnotherThenItIsRefused() {
        WebPage refused = inSession("review").page().expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("root-task-scope");
    }

    @Test
    void whenRootCancelsThenNothingChanges() {
        RootSignIn resync = inSession(OWN_ACCOUNT);
        int before = guarded.totps().drift(PHONE);

        assertThat(resync.press("cancel").answer()).containsKey("code").containsEntry("kc_action_status", "cancelled");
        assertThat(guarded.totps().drift(PHONE)).isEqualTo(before);
    }

    @Test
    void whenCodesAreWrongThenItIsSaidAndRecordedAndEndsAfterFive() {
        RootSignIn resync = inSession(OWN_ACCOUNT);
        for (int tries = 1; tries < 5; tries++) {
            assertThat(resync.resync(WRONG, "11111" + tries)
                            .page()
                            .expectPage(RESYNC)
                            .text())
                    .contains("These are not two codes of this authenticator");
        }

        WebPage over = resync.resync(WRONG, "111115").page().expectPage("root-guard-refused");

        assertThat(over.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("guessing-limit");
        assertThat(guarded.realm().events().ofUsers())
                .filteredOn(event -> event.path("error").asText().equals("invalid_user_credentials"))
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain(WRONG));
        clock.advanceToMidStep(Duration.ofMinutes(1));
        RootSignIn again = RootSignIn.begin(http, guarded.adminConsole(), action());
        again.resync(code(19), code(20)).tokens();
    }

    @Test
    void whenUserIsNotRootThenTheActionIsIgnored() {
        RootSignIn otto = RootSignIn.begin(
                        http,
                        guarded.accountConsole(),
                        guarded.accountConsole().authorization().with("kc_action", RESYNC))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        otto.tokens();
        assertThat(otto.answer().get("kc_action_status")).isNotEqualTo("success");
    }

    /** The page of the action, asked for out of a root session for a task. */
    private RootSignIn inSession(String task) {
        guarded.signInFor(http, task, GuardedRealm.REASON);
        return RootSignIn.begin(http, guarded.adminConsole(), action());
    }

    private Authorization action() {
        return guarded.adminConsole().authorization().with("kc_action", RESYNC);
    }

    private String code(int steps) {
        return guarded.device().codeAt(clock.now(), steps);
    }
}

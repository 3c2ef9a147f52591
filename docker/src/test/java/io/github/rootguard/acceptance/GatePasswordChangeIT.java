package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root changes the password on its own page, and only for a task that allows it. */
@RootGuardServer
@OnPostgres
class GatePasswordChangeIT {

    private static final String CHALLENGE = "root-guard-challenge";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenRootWantsToChangeItsPasswordThenRootsOwnPageDoesIt(Http http) {
        RootSignIn signIn = withAction(http, "UPDATE_PASSWORD").task("change-root-credentials", GuardedRealm.REASON);
        signIn.newPassword("some other mountains keep no snow").tokens();

        RootSignIn old =
                RootSignIn.begin(new Http(), guarded.adminConsole()).login(guarded.rootEmail(), guarded.rootPassword());
        old.page().expectPage("login");
        RootSignIn.begin(new Http(), guarded.adminConsole())
                .login(guarded.rootEmail(), "some other mountains keep no snow")
                .page()
                .expectPage(CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "root-guard-password"})
    void whenTaskIsAnotherThenPasswordIsNotChanged(String action, Http http) {
        RootSignIn signIn = withAction(http, action).task("review", GuardedRealm.REASON);

        WebPage refused = signIn.page().expectPage("root-guard-refused");
        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("root-task-scope");
        guarded.signIn(new Http()).page().expectPage(CHALLENGE);
    }

    @Test
    void whenNewPasswordIsWeakThenThePageSaysWhy(Http http) {
        RootSignIn signIn =
                withAction(http, "root-guard-password").task("change-root-credentials", GuardedRealm.REASON);

        assertThat(signIn.newPassword("short")
                        .page()
                        .expectPage("root-guard-password")
                        .text())
                .contains("It needs at least 15 characters");
        assertThat(signIn.newPassword("long enough to be taken", "but not the same as this")
                        .page()
                        .text())
                .contains("The two passwords are not the same");
        guarded.signIn(new Http()).page().expectPage(CHALLENGE);
    }

    private RootSignIn withAction(Http http, String action) {
        return RootSignIn.begin(
                        http,
                        guarded.adminConsole(),
                        guarded.adminConsole().authorization().with("kc_action", action))
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next());
    }
}

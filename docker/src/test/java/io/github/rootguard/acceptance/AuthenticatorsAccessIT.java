package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.AuthenticatorsPages;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes to the page of root's authenticators: root, for its own account, who was there a moment ago. */
@RootGuardServer
class AuthenticatorsAccessIT {

    private static final String OWN_ACCOUNT = "change-root-credentials";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @Test
    void whenTaskIsAnotherThenRootIsRefusedAndTold(Http http) {
        guarded.signInFor(http, "review", GuardedRealm.REASON);

        WebPage refused = AuthenticatorsPages.again(guarded, http).page().expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).containsExactly("root-task-scope");
    }

    @Test
    void whenRootSignsInForItThenTheGateComesFirst(Http http) {
        RootSignIn signIn = AuthenticatorsPages.begin(guarded, http)
                .login(guarded.rootEmail(), guarded.rootPassword())
                .otp(guarded.codes().next())
                .task(OWN_ACCOUNT, GuardedRealm.REASON);
        signIn.page().expectPage(AuthenticatorsPages.NAME);

        SignedInRoot tokens = signIn.press("done").tokens();

        assertThat(guarded.realm().facts().sessions(guarded.rootId())).hasSize(1);
        assertThat(tokens.sessionId()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root-guard-password", "root-guard-resync"})
    void whenProofIsOlderThanFiveMinutesThenNoOtherPageOfTheAccountOpensWithoutIt(
            String action, Http http, ServerClock clock) {
        guarded.realm()
                .admin()
                .put(
                        "/authentication/required-actions/" + action + "/config",
                        Map.of("config", Map.of("max_auth_age", "86400")));
        SignedInRoot old = guarded.signInFor(http, OWN_ACCOUNT, GuardedRealm.REASON);

        clock.advance(Duration.ofMinutes(3));
        old.client().refresh(old.refreshToken()).expect(200);
        clock.advance(Duration.ofMinutes(2).plusSeconds(8));

        RootSignIn.begin(
                        http,
                        guarded.adminConsole(),
                        guarded.adminConsole().authorization().with("kc_action", action))
                .page()
                .expectPage("login");
    }

    @Test
    void whenProofIsOlderThanFiveMinutesThenItIsAskedForWhateverTheRealmSays(Http http, ServerClock clock) {
        guarded.realm()
                .admin()
                .put(
                        "/authentication/required-actions/root-guard-authenticators/config",
                        Map.of("config", Map.of("max_auth_age", "86400")));
        SignedInRoot old = guarded.signInFor(http, OWN_ACCOUNT, GuardedRealm.REASON);
        Duration almost = Duration.ofMinutes(2).plusSeconds(28);

        clock.advance(almost);
        old.client().refresh(old.refreshToken()).expect(200);
        clock.advance(almost);
        AuthenticatorsPages.again(guarded, http).page().expectPage(AuthenticatorsPages.NAME);
        clock.advance(Duration.ofSeconds(8));

        RootSignIn again = AuthenticatorsPages.begin(guarded, http);
        again.page().expectPage("login");
        WebPage challenge = again.page()
                .form("#kc-form-login")
                .with("password", guarded.rootPassword())
                .submit()
                .expectPage("root-guard-challenge");
        assertThat(challenge.html().select("[name=otp]")).hasSize(1);
    }

    @Test
    void whenSessionEndsWhileThePageIsOpenThenAPostChangesNothing(Http http) {
        AuthenticatorsPages pages = AuthenticatorsPages.open(guarded, http);
        guarded.endSessions();

        pages.press("add");

        assertThat(pages.page().pageId()).isNotIn("root-guard-choose-factor", "root-guard-enroll-totp");
        assertThat(pages.page().status()).isLessThan(500);
    }

    @Test
    void whenSomebodyElseAsksForThePageThenTheActionIsIgnored(Http http) {
        TestRealm realm = guarded.realm();
        RootSignIn signIn =
                AuthenticatorsPages.begin(guarded, http).login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        assertThat(signIn.answer()).containsKey("code").containsEntry("kc_action_status", "error");
        assertThat(realm.facts().sessions(realm.userId(ORDINARY_USER))).hasSize(1);
    }

    @Test
    void whenGateIsLeftThenThePageIsNotReached(Http http) {
        RootSignIn signIn = AuthenticatorsPages.begin(guarded, http).login(guarded.rootEmail(), guarded.rootPassword());

        WebPage answer = signIn.page()
                .form("form[data-root-guard-form]")
                .with("add", "true")
                .submit();

        answer.expectPage("root-guard-challenge");
    }
}

package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.PasswordChange;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Root's password keeps rules of its own, and changing it ends every other session. */
@RootGuardServer
class RootPasswordIT {

    private static final String PASSWORD_PAGE = "root-guard-password";
    private static final String NEW = "vermilion tugboats outlast ferries";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    short tugboats                  | at least 15 characters
                    nora vermilion tugboats         | contains your name or address
                    vermilion N0R@ tugboats         | contains your name or address
                    vermilion keycloak tugboats     | contains your name or address
                    vermilion root guard tugs       | contains your name or address
                    Password1234567!                | known to attackers
                    qwertyuiopasdfgh                | known to attackers
                    welcomepassword                 | known to attackers
                    quiet mountains keep their snow | have or had this password
                    """)
    void whenPasswordBreaksARuleThenThePageSaysWhichOne(String password, String reason, Http http) {
        WebPage answer =
                PasswordChange.begin(guarded, http).newPassword(password).page().expectPage(PASSWORD_PAGE);

        assertThat(answer.html()
                        .select("#input-error-container-password-new, #input-error-password-new")
                        .text())
                .contains(reason);
        assertThat(guarded.signIn(new Http()).page().pageId()).isEqualTo("root-guard-challenge");
    }

    @Test
    void whenAPasswordManagerFillsThePageInThenNothingStandsInItsWay(Http http) {
        WebPage page = PasswordChange.begin(guarded, http).page();

        for (String field : new String[] {"password-new", "password-confirm"}) {
            assertThat(page.html().select("input#" + field).attr("autocomplete"))
                    .isEqualTo("new-password");
            assertThat(page.html().select("input#" + field).hasAttr("maxlength"))
                    .isFalse();
        }
        assertThat(page.html().select("input[autocomplete=username]").attr("value"))
                .isEqualTo(guarded.rootEmail());
        assertThat(page.body()).doesNotContain("onpaste");
    }

    @Test
    void whenPasswordIsTypedOnAnotherKeyboardThenItIsTheSame(Http http) {
        PasswordChange.begin(guarded, http)
                .newPassword("zwo\u0308lf \ufb01ne tugboats outlast")
                .tokens();

        for (String typed :
                new String[] {"zw\u00f6lf fine tugboats outlast", "zwo\u0308lf \ufb01ne tugboats outlast"}) {
            RootSignIn.begin(new Http(), guarded.adminConsole())
                    .login(guarded.rootEmail(), typed)
                    .page()
                    .expectPage("root-guard-challenge");
        }
    }

    @Test
    void whenPasswordIsOfAnyScriptAndAsLongAsAllowedThenItSignsIn(Http http) {
        String password = "zwölf Boxkämpfer 正確馬 jagen \uD83D\uDD11 ".repeat(10).substring(0, 128);
        PasswordChange.begin(guarded, http).newPassword(password).tokens();

        RootSignIn.begin(new Http(), guarded.adminConsole())
                .login(guarded.rootEmail(), password)
                .page()
                .expectPage("root-guard-challenge");
    }

    @Test
    void whenPasswordChangesThenEveryOtherSessionOfRootEnds(Http http) {
        guarded.asRoot(guarded.signInFor(http, "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);
        SignedInRoot own = guarded.changeTo(http, "change-root-credentials");
        SignedInRoot everyday = guarded.signIn(new Http()).tokens();
        everyday.client().refresh(everyday.refreshToken()).expect(200);

        PasswordChange.again(guarded, http).newPassword(NEW).tokens();

        assertThat(everyday.client().refresh(everyday.refreshToken()).status()).isEqualTo(400);
        own.client().refresh(own.refreshToken()).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "password-min-length, 40, true",
        "password-min-strength, 4, true",
        "password-preset, aws, true",
        "password-preset, cis, false",
        "password-min-strength, 0, false"
    })
    void whenRulesChangeThenOnlyStricterOnesAskForANewPassword(String setting, String value, boolean asks) {
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of(setting, value.matches("[0-9]+") ? Integer.valueOf(value) : value))
                .expect(200);
        endSessions();

        WebPage next = guarded.signIn(new Http()).otp(guarded.codes().next()).page();

        assertThat(next.pageId()).isEqualTo(asks ? PASSWORD_PAGE : "root-guard-task");
    }

    private void endSessions() {
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.BROWSER_APPLICATION;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import org.junit.jupiter.api.Test;

/** Where the claim is offered, and that a nominee who does not want it now signs in as before. */
@RootGuardServer
class ClaimOfferIT {

    private static final String ACTION = "root-guard-claim";

    @Test
    void whenNomineeSignsInToAllowedClientThenClaimIsOffered(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);

        for (OidcClient client :
                new OidcClient[] {GuardedRealm.adminConsole(realm), GuardedRealm.accountConsole(realm)}) {
            RootSignIn signIn = nominated.signIn(new Http(), client);

            assertThat(signIn.page().expectPage(ACTION).text())
                    .contains("You have been nominated as root user of " + realm.name(), "nora@example.org");
        }
    }

    @Test
    void whenNomineeSignsInByEmailThenClaimIsOffered(TestRealm realm, Http http) {
        Nominated.in(realm);

        RootSignIn.begin(http, GuardedRealm.adminConsole(realm))
                .login("nora@example.org", TestRealm.passwordOf(NOMINEE))
                .page()
                .expectPage(ACTION);
    }

    @Test
    void whenNomineeSignsInToAnotherApplicationThenNothingIsOffered(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn = nominated.signIn(http, realm.publicClient(BROWSER_APPLICATION));

        assertThat(signIn.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void whenSomebodyElseSignsInThenNothingIsOffered(TestRealm realm, Http http) {
        Nominated.in(realm);

        RootSignIn signIn = RootSignIn.begin(http, GuardedRealm.accountConsole(realm))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        assertThat(signIn.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void whenNomineeComesBySingleSignOnThenNothingIsOffered(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        nominated.signIn(http, realm.publicClient(BROWSER_APPLICATION)).tokens();

        RootSignIn console = RootSignIn.begin(http, GuardedRealm.adminConsole(realm));

        assertThat(console.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void whenApplicationAsksForNoPageThenNothingIsOffered(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        nominated.signIn(http, realm.publicClient(BROWSER_APPLICATION)).tokens();
        OidcClient console = GuardedRealm.adminConsole(realm);

        RootSignIn silent =
                RootSignIn.begin(http, console, console.authorization().with("prompt", "none"));

        assertThat(silent.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void whenNomineeUsesPasswordGrantThenNothingIsInTheWay(TestRealm realm) {
        Nominated.in(realm);

        realm.service()
                .password(NOMINEE, TestRealm.passwordOf(NOMINEE), "openid")
                .expect(200);
    }

    @Test
    void whenApplicationAsksForClaimThenItIsOfferedAlsoBySingleSignOn(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        nominated.signIn(http, realm.publicClient(BROWSER_APPLICATION)).tokens();
        OidcClient account = GuardedRealm.accountConsole(realm);

        RootSignIn asked =
                RootSignIn.begin(http, account, account.authorization().with("kc_action", ACTION));

        asked.claimCode(nominated.claimCode()).page().expectPage("root-guard-password");
    }

    @Test
    void whenForbiddenApplicationAsksForClaimThenReasonIsShown(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        OidcClient portal = realm.publicClient(BROWSER_APPLICATION);

        RootSignIn asked = RootSignIn.begin(http, portal, portal.authorization().with("kc_action", ACTION))
                .login(NOMINEE, TestRealm.passwordOf(NOMINEE));

        assertThat(asked.page().expectPage("root-guard-refused").text())
                .contains("Root does not sign in to this application");
        assertStands(nominated);
    }

    @Test
    void whenClaimIsAskedForSomebodyElseThenSheSignsInAsUsual(TestRealm realm, Http http) {
        Nominated.in(realm);
        OidcClient account = GuardedRealm.accountConsole(realm);

        RootSignIn asked = RootSignIn.begin(
                        http, account, account.authorization().with("kc_action", ACTION))
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));

        assertThat(asked.tokens().accessToken()).isNotEmpty();
    }

    @Test
    void whenNomineeCancelsThenSheIsInAsBeforeAndMayClaimLater(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn = nominated.signIn(http).press("cancel");

        assertThat(signIn.tokens().accessToken()).isNotEmpty();
        assertStands(nominated);
        nominated.signIn(new Http()).claimCode(nominated.claimCode()).page().expectPage("root-guard-password");
    }

    @Test
    void whenNomineeCancelsWhatApplicationAskedForThenApplicationIsTold(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        OidcClient account = GuardedRealm.accountConsole(realm);

        RootSignIn signIn = RootSignIn.begin(
                        http, account, account.authorization().with("kc_action", ACTION))
                .login(NOMINEE, TestRealm.passwordOf(NOMINEE))
                .press("cancel");

        assertThat(signIn.answer())
                .containsEntry("kc_action_status", "cancelled")
                .containsKey("code");
        assertStands(nominated);
    }

    @Test
    void whenNomineeSignsInAsSomeoneElseThenLoginBeginsAnew(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn = nominated.signIn(http).press("restart");

        assertThat(signIn.login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                        .answer())
                .containsKey("code");
        assertStands(nominated);
    }

    private static void assertStands(Nominated nominated) {
        assertThat(nominated.realm().status().path("nomination").path("userId").asText())
                .isEqualTo(nominated.userId());
    }
}

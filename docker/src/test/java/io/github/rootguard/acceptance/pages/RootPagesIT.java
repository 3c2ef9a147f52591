package io.github.rootguard.acceptance.pages;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.web.Http;
import org.junit.jupiter.api.Test;

/** The way that every root goes, as a person with a browser. */
@RootGuardServer
class RootPagesIT {

    @Test
    void whenNomineeFollowsThePagesThenRootSessionOpens(TestRealm realm, Browser browser) {
        Nominated nominated = Nominated.in(realm);

        AccountConsole.open(browser, realm.uri("")).signIn("nora@example.org", TestRealm.passwordOf(NOMINEE));
        new ClaimPage(browser).enterCode(nominated.claimCode());
        new PasswordPage(browser).choose("quiet mountains keep their snow", "quiet mountains keep their snow");
        EnrollTotpPage enrollment = new EnrollTotpPage(browser);
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enrollment.secret()), realm.clock());
        enrollment.enroll(codes.next(), codes.next(), "Phone");
        new RecoveryCodesPage(browser).skip();
        new ClaimPage(browser).confirm();
        new TaskPage(browser).declare("change-root-credentials", "Looking at my own account");
        new EverydayAdminPage(browser).skip();

        assertThat(AccountConsole.awaitSignedIn(browser).email()).isEqualTo("nora@example.org");
        assertThat(realm.admin().get("/root-guard/status").json().path("state").asText())
                .isEqualTo("guarded");
    }

    @Test
    void whenRootSignsInThenChallengeTakesCode(TestRealm realm, Http http, Browser browser) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        AccountConsole.open(browser, realm.uri("")).signIn(guarded.rootEmail(), guarded.rootPassword());
        new ChallengePage(browser).answer(guarded.codes().next());

        assertThat(new TaskPage(browser).message()).isEmpty();
    }
}

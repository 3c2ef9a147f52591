package io.github.rootguard.acceptance.pages;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.browser.Accessibility;
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
        accessible(new ClaimPage(browser)).enterCode(nominated.claimCode());
        accessible(new PasswordPage(browser))
                .choose("quiet mountains keep their snow", "quiet mountains keep their snow");
        EnrollTotpPage enrollment = accessible(new EnrollTotpPage(browser));
        OneTimeCodes codes = new OneTimeCodes(new TotpDevice(enrollment.secret()), realm.clock());
        enrollment.enroll(codes.next(), codes.next(), "Phone");
        accessible(new RecoveryCodesPage(browser)).skip();
        accessible(new ClaimPage(browser)).confirm();
        accessible(new TaskPage(browser)).declare("change-root-credentials", "Looking at my own account");
        accessible(new EverydayAdminPage(browser)).skip();

        assertThat(AccountConsole.awaitSignedIn(browser).email()).isEqualTo("nora@example.org");
        assertThat(realm.admin().get("/root-guard/status").json().path("state").asText())
                .isEqualTo("guarded");
    }

    @Test
    void whenRootSignsInThenChallengeTakesCode(TestRealm realm, Http http, Browser browser) {
        GuardedRealm guarded = GuardedRealm.claim(realm, http);

        AccountConsole.open(browser, realm.uri("")).signIn(guarded.rootEmail(), guarded.rootPassword());
        accessible(new ChallengePage(browser)).answer(guarded.codes().next());

        assertThat(new TaskPage(browser).message()).isEmpty();
    }

    private static <T extends KeycloakPage> T accessible(T page) {
        assertThat(Accessibility.violations(page.browser)).as(page.title()).isEmpty();
        return page;
    }
}

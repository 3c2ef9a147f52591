package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reloaded, older, doubled and parallel pages of a claim. */
@RootGuardServer
class ClaimProgressIT {

    private static final String PASSWORD_PAGE = "root-guard-password";
    private static final String ENROLL_PAGE = "root-guard-enroll-totp";
    private static final String CODES_PAGE = "root-guard-recovery-codes";
    private static final String PASSWORD = "seven geese walk to the lake";

    private TestRealm realm;
    private Http http;
    private Nominated nominated;
    private RootSignIn signIn;

    @BeforeEach
    void beginClaim(TestRealm own, Http browser) {
        realm = own;
        http = browser;
        nominated = Nominated.in(realm);
        signIn = nominated.signIn(http).claimCode(nominated.claimCode());
    }

    /** Keycloak gives each page of a required action five minutes, then the login begins anew. */
    @Test
    void whenPageIsLeftTooLongThenLoginBeginsAnewAndNothingHasChanged() {
        OneTimeCodes codes = new OneTimeCodes(atEnrollment(), realm.clock());

        realm.clock().advance(Duration.ofMinutes(10));

        WebPage answer = signIn.enroll(codes.next(), codes.next(), "phone").page();
        assertThat(answer.expectPage("login").text()).contains("Your login attempt timed out");
        assertThat(realm.facts().credentials(nominated.userId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactly("password");
        nominated.signIn(new Http()).claimCode(nominated.claimCode()).page().expectPage(PASSWORD_PAGE);
    }

    @Test
    void whenPageIsReloadedThenSameKeyIsShown() {
        atEnrollment();
        String secret = secret();

        WebPage again = http.open(signIn.page().uri());

        assertThat(again.expectPage(ENROLL_PAGE)
                        .html()
                        .select("#root-guard-totp-secret")
                        .text())
                .isEqualTo(secret);
        assertThat(again.html().select("#root-guard-totp-qr").attr("src"))
                .isEqualTo(signIn.page().html().select("#root-guard-totp-qr").attr("src"));
    }

    @Test
    void whenOlderPageIsPostedThenPresentOneIsShown() {
        WebForm older = signIn.page().form("form[data-root-guard-form]");
        atEnrollment();
        String secret = secret();

        WebPage answer = older.with("password-new", "another long password here")
                .with("password-confirm", "another long password here")
                .with("continue", "true")
                .submit();

        assertThat(answer.expectPage(ENROLL_PAGE)
                        .html()
                        .select("#root-guard-totp-secret")
                        .text())
                .isEqualTo(secret);
    }

    @Test
    void whenFormIsSentTwiceThenItCountsOnce() {
        OneTimeCodes codes = new OneTimeCodes(atEnrollment(), realm.clock());
        WebForm enrollment = signIn.page()
                .form("form[data-root-guard-form]")
                .with("code1", codes.next())
                .with("code2", codes.next())
                .with("userLabel", "phone")
                .with("continue", "true");
        enrollment.submit().expectPage(CODES_PAGE);
        WebForm codesPage = enrollment
                .submit()
                .expectPage(CODES_PAGE)
                .form("form[data-root-guard-form]")
                .with("accept", "true")
                .with("continue", "true");
        codesPage.submit().expectPage("root-guard-claim");
        WebPage confirmation = codesPage.submit().expectPage("root-guard-claim");
        assertThat(realm.facts().credentials(nominated.userId())).hasSize(1);
        WebForm accept = confirmation
                .form("form[data-root-guard-form]")
                .with("accept", "true")
                .with("continue", "true");

        accept.submit().expectPage("root-guard-task");
        WebPage late = accept.submit().expectPage("login-page-expired");
        http.open(late.uri().resolve(late.html().select("#loginContinueLink").attr("href")))
                .expectPage("root-guard-task");

        assertThat(realm.facts().credentials(nominated.userId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-recovery-codes", "root-totp");
    }

    @Test
    void whenClaimGoesOnInAnotherTabThenOnlyOneEnds() {
        atEnrollment();
        RootSignIn other = nominated.signIn(http).claimCode(nominated.claimCode());
        OneTimeCodes codes = new OneTimeCodes(other.newPassword(PASSWORD).newDevice(), realm.clock());
        other.enroll(codes.next(), codes.next(), "phone")
                .confirm()
                .task("review", REASON)
                .tokens();

        WebPage late = signIn.enroll("000000", "000001", "phone").page();

        assertThat(late.pageId()).isNotEqualTo(ENROLL_PAGE);
        assertThat(realm.facts().credentials(nominated.userId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
    }

    private TotpDevice atEnrollment() {
        return signIn.newPassword(PASSWORD).newDevice();
    }

    private String secret() {
        return signIn.page().html().select("#root-guard-totp-secret").text();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the claim: what they refuse, and that no detour leaves anything half-done. */
@RootGuardServer
class ClaimStepsIT {

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

    @Test
    void whenPasswordBreaksRootRulesThenEachIsNamed() {
        assertPasswordRefused("fourteen chars", "This password is too short. It needs at least 15 characters.");
        assertPasswordRefused("", "Please enter the password");
        assertPasswordRefused("Correct Horse Battery Staple", "easy to guess or known to attackers");
        assertPasswordRefused("x y".repeat(43), "This password is too long. It may have at most 128 characters.");
        signIn.newPassword(PASSWORD, PASSWORD + ".");
        assertThat(signIn.page().expectPage(PASSWORD_PAGE).text()).contains("The two passwords are not the same");
    }

    @Test
    void whenPasswordHas128CharactersThenItIsTaken() {
        signIn.newPassword("many ways to go; ".repeat(7) + "the last.").page().expectPage(ENROLL_PAGE);
    }

    @Test
    void whenPasswordBreaksRulesOfRealmThenTheyAreNamedToo() {
        realm.update(Map.of("passwordPolicy", "upperCase(1)"));

        assertPasswordRefused(PASSWORD, "upper case");

        signIn.newPassword("Seven" + PASSWORD).page().expectPage(ENROLL_PAGE);
    }

    @Test
    void whenPasswordWasUsedBeforeTheNominationThenItIsRefused() {
        realm.update(Map.of("passwordPolicy", "passwordHistory(3)"));
        for (String earlier : new String[] {PASSWORD, "another long password here"}) {
            realm.admin()
                    .put(
                            "/users/" + nominated.userId() + "/reset-password",
                            Map.of("type", "password", "value", earlier))
                    .expect(204);
        }
        realm.update(Map.of("passwordPolicy", ""));

        assertPasswordRefused(PASSWORD, "have or had this password");
        assertPasswordRefused("another long password here", "have or had this password");
    }

    @Test
    void whenCodesAreNotTwoInARowThenNothingIsBoundAndKeyStays() {
        TotpDevice device = atEnrollment();
        String now = device.codeAt(realm.clock().now());
        String next = device.codeAt(realm.clock().now(), 1);
        String secret = secret();

        assertEnrollmentRefused(next, now, "phone", "do not follow each other", secret);
        assertEnrollmentRefused(now, now, "phone", "do not follow each other", secret);
        assertEnrollmentRefused("000000", "000001", "phone", "do not follow each other", secret);
        assertEnrollmentRefused("12345", "abcdef", "phone", "This code is not right", secret);
        assertEnrollmentRefused("", "", "phone", "This code is not right", secret);
        signIn.enroll(now, next, "phone").page().expectPage(CODES_PAGE);
    }

    @Test
    void whenCodesHavePassedThenItIsSaidAndFreshOnesWork() {
        OneTimeCodes codes = new OneTimeCodes(atEnrollment(), realm.clock());
        String secret = secret();
        String first = codes.next();
        String second = codes.next();

        realm.clock().advance(Duration.ofMinutes(4));

        assertEnrollmentRefused(first, second, "phone", "These codes have passed", secret);
        signIn.enroll(codes.next(), codes.next(), "phone").page().expectPage(CODES_PAGE);
    }

    @Test
    void whenLabelIsMissingOrTooLongThenItIsSaid() {
        TotpDevice device = atEnrollment();
        String now = device.codeAt(realm.clock().now());
        String next = device.codeAt(realm.clock().now(), 1);

        assertEnrollmentRefused(now, next, " ", "Please give the authenticator a name", secret());
        assertEnrollmentRefused(now, next, "x".repeat(101), "It may have at most 100 characters", secret());
        signIn.enroll(now, next, "x".repeat(100)).page().expectPage(CODES_PAGE);
    }

    @Test
    void whenCodesWereUsedAtEnrollmentThenTheyDoNotSignIn() {
        OneTimeCodes codes = new OneTimeCodes(atEnrollment(), realm.clock());
        String first = codes.next();
        String second = codes.next();
        signIn.enroll(first, second, "phone").confirm().task("review", REASON).tokens();

        RootSignIn again =
                RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm)).login("nora@example.org", PASSWORD);
        for (String used : new String[] {second, first}) {
            assertThat(again.otp(used).page().expectPage("root-guard-challenge").text())
                    .contains("This code has been used already");
        }

        again.otp(codes.next()).task("review", REASON).tokens();
    }

    private TotpDevice atEnrollment() {
        return signIn.newPassword(PASSWORD).newDevice();
    }

    private String secret() {
        return signIn.page().html().select("#root-guard-totp-secret").text();
    }

    private void assertPasswordRefused(String password, String words) {
        signIn.newPassword(password);
        assertThat(signIn.page().expectPage(PASSWORD_PAGE).text()).contains(words);
        if (!password.isEmpty()) {
            assertThat(signIn.page().body()).doesNotContain(password);
        }
    }

    private void assertEnrollmentRefused(String code1, String code2, String label, String words, String secret) {
        signIn.enroll(code1, code2, label);
        assertThat(signIn.page().expectPage(ENROLL_PAGE).text()).contains(words);
        assertThat(secret()).isEqualTo(secret);
        assertThat(realm.facts().credentials(nominated.userId()))
                .extracting(credential -> credential.path("type").asText())
                .containsExactly("password");
    }
}

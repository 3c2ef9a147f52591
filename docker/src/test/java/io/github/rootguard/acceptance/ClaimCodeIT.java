package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.StockFactors;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who claims has the code and, if there was one, the second factor; guessing ends the nomination. */
@RootGuardServer
class ClaimCodeIT {

    private static final String CLAIM = "root-guard-claim";
    private static final String WRONG = "00000-00000-00000-00000";

    @Test
    void whenCodeIsTypedInLowerCaseWithBlanksThenItIsRight(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        String typed = " " + nominated.claimCode().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";

        nominated.signIn(http).claimCode(typed).page().expectPage("root-guard-password");
    }

    @Test
    void whenCodeIsMissingThenItIsSaidAndNotCounted(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);

        for (int i = 0; i < 6; i++) {
            assertThat(signIn.claimCode(" ").page().text()).contains("Please enter the claim code");
        }

        signIn.claimCode(nominated.claimCode()).page().expectPage("root-guard-password");
    }

    @Test
    void whenCodeIsWrongThenRightThenClaimGoesOn(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);

        for (int i = 0; i < 4; i++) {
            assertThat(signIn.claimCode(WRONG).page().expectPage(CLAIM).text())
                    .contains("This claim code is not right");
        }

        signIn.claimCode(nominated.claimCode()).page().expectPage("root-guard-password");
        assertThat(realm.events().ofType("CUSTOM_REQUIRED_ACTION_ERROR"))
                .hasSize(4)
                .allSatisfy(event -> {
                    assertThat(event.path("error").asText()).isEqualTo("invalid_user_credentials");
                    assertThat(event.path("userId").asText()).isEqualTo(nominated.userId());
                })
                .noneSatisfy(event -> assertThat(event.toString()).contains(WRONG));
    }

    @Test
    void whenFiveCodesAreWrongThenNominationIsOver(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);
        for (int i = 0; i < 4; i++) {
            signIn.claimCode(WRONG).page().expectPage(CLAIM);
        }

        assertEnded(signIn.claimCode(WRONG).page());

        assertThat(state(realm)).isEqualTo("off");
        assertThat(realm.events().ofType("CUSTOM_REQUIRED_ACTION_ERROR")).hasSize(5);
        assertThat(nominated.signIn(new Http()).answer()).containsKey("code");
    }

    @Test
    void whenCodesAreWrongInSeveralSignInsThenTheyCountTogether(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);
        for (int i = 0; i < 4; i++) {
            nominated.signIn(new Http()).claimCode(WRONG).page().expectPage(CLAIM);
        }

        assertEnded(nominated.signIn(new Http()).claimCode(WRONG).page());

        assertThat(state(realm)).isEqualTo("off");
    }

    @Test
    void whenNominationIsWithdrawnWhilePageIsOpenThenItIsSaid(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);

        realm.admin().delete("/root-guard/nomination").expect(204);

        assertEnded(signIn.claimCode(nominated.claimCode()).page());
        assertThat(nominated.signIn(new Http()).answer()).containsKey("code");
    }

    @Test
    void whenUserIsNominatedAnewWhilePageIsOpenThenNewCodeIsAsked(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http).claimCode(nominated.claimCode());
        Nominated anew = Nominated.in(realm);

        signIn.newPassword("seven geese walk to the lake");

        signIn.claimCode(nominated.claimCode()).page().expectPage(CLAIM);
        signIn.claimCode(anew.claimCode()).page().expectPage("root-guard-password");
    }

    @Test
    void whenNomineeHasOtpThenItIsAskedAndMustBeRight(TestRealm realm, Http http) {
        TotpDevice device = StockFactors.addOtp(realm, realm.userId(NOMINEE));
        StockFactors.stopAsking(realm);
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);
        assertThat(signIn.page().expectPage(CLAIM).html().select("[name=otp]")).hasSize(1);

        for (String wrong : List.of("", "000000")) {
            Map<String, String> fields = Map.of("claimCode", nominated.claimCode(), "otp", wrong);
            assertThat(signIn.fill(CLAIM, fields).page().expectPage(CLAIM).text())
                    .contains("This proof was not accepted");
        }
        signIn.fill(
                CLAIM,
                Map.of(
                        "claimCode",
                        nominated.claimCode(),
                        "otp",
                        device.codeAt(realm.clock().now())));

        signIn.page().expectPage("root-guard-password");
    }

    @Test
    void whenOtpIsRightAndCodeWrongThenClaimDoesNotGoOn(TestRealm realm, Http http) {
        TotpDevice device = StockFactors.addOtp(realm, realm.userId(NOMINEE));
        StockFactors.stopAsking(realm);
        Nominated nominated = Nominated.in(realm);

        RootSignIn signIn = nominated
                .signIn(http)
                .fill(
                        CLAIM,
                        Map.of(
                                "claimCode",
                                WRONG,
                                "otp",
                                device.codeAt(realm.clock().now())));

        assertThat(signIn.page().expectPage(CLAIM).text()).contains("This claim code is not right");
    }

    @Test
    void whenLoginHasJustAskedForOtpThenItIsNotAskedAgain(TestRealm realm, Http http) {
        TotpDevice device = StockFactors.addOtp(realm, realm.userId(NOMINEE));
        Nominated nominated = Nominated.in(realm);
        WebPage otp = nominated.signIn(http).page().expectPage("login-otp");

        WebPage claim = otp.form()
                .with("otp", device.codeAt(realm.clock().now()))
                .submit()
                .expectPage(CLAIM);

        assertThat(claim.html().select("[name=otp]")).isEmpty();
        claim.form("form[data-root-guard-form]")
                .with("claimCode", nominated.claimCode())
                .with("continue", "true")
                .submit()
                .expectPage("root-guard-password");
    }

    @Test
    void whenNomineeHasSecurityKeyThenCodeAloneIsNotEnough(TestRealm realm, Http http) {
        StockFactors.addLostSecurityKey(realm, realm.userId(NOMINEE));
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);

        signIn.page().expectPage(CLAIM);
        WebPage answer = signIn.page()
                .form("#webauth")
                .with("claimCode", nominated.claimCode())
                .with("continue", "true")
                .submit();

        assertThat(answer.expectPage(CLAIM).text()).contains("This proof was not accepted");
    }

    @Test
    void whenNomineeHasRecoveryCodesThenOneIsAskedAndMustBeRight(TestRealm realm, Http http) {
        List<String> codes = makeRecoveryCodes(realm);
        StockFactors.stopAsking(realm);
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn = nominated.signIn(http);
        assertThat(signIn.page().expectPage(CLAIM).html().select("[name=recoveryCode]"))
                .hasSize(1);

        Map<String, String> wrong = Map.of("claimCode", nominated.claimCode(), "recoveryCode", "AAAA1111BBBB");
        assertThat(signIn.fill(CLAIM, wrong).page().expectPage(CLAIM).text()).contains("This proof was not accepted");
        signIn.fill(CLAIM, Map.of("claimCode", nominated.claimCode(), "recoveryCode", codes.get(0)));

        signIn.page().expectPage("root-guard-password");
    }

    private static List<String> makeRecoveryCodes(TestRealm realm) {
        OidcClient account = GuardedRealm.accountConsole(realm);
        WebPage page = RootSignIn.begin(
                        new Http(),
                        account,
                        account.authorization().with("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES"))
                .login(NOMINEE, TestRealm.passwordOf(NOMINEE))
                .page()
                .expectPage("login-recovery-authn-code-config");
        var form = page.form("#kc-recovery-codes-settings-form");
        form.with("userLabel", "paper").submit();
        return List.of(form.fields().get("generatedRecoveryAuthnCodes").split(",", -1));
    }

    private static void assertEnded(WebPage page) {
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("This nomination has ended");
    }

    private static String state(TestRealm realm) {
        return realm.status().path("state").asText();
    }
}

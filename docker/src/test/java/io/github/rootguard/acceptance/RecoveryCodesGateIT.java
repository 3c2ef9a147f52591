package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.BrowserFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recovery code at the gate: good once, and only for setting up a new authenticator. */
@RootGuardServer
class RecoveryCodesGateIT {

    private static final String CHALLENGE = "root-guard-challenge";
    /** Where enrollment begins while several kinds of authenticators count. */
    private static final String ENROLLMENT = "root-guard-choose-factor";

    private static final String TASK = "root-guard-task";

    private RecoverableRealm root;
    private GuardedRealm guarded;
    private RecoveryCodeList codes;

    @BeforeEach
    void guard(TestRealm realm) {
        root = GuardedRealm.claimWithRecoveryCodes(realm);
        guarded = root.guarded();
        codes = root.codes();
    }

    @Test
    void whenCodeIsRightThenANewAuthenticatorIsSetUpAndOpensTheSession(Http http) {
        RootSignIn signIn = root.recover(http, codes.next());

        assertThat(signIn.page().expectPage(ENROLLMENT).text())
                .contains("is used up now, even if you do not finish signing in")
                .contains("Codes left: 11");
        root.enroll(signIn, "new phone");
        assertThat(signIn.page().expectPage(TASK).text()).doesNotContain("odes left");
        signIn.task("review", GuardedRealm.REASON).tokens();
        assertThat(root.labels()).containsExactlyInAnyOrder("phone", "new phone");
        assertThat(root.remaining()).isEqualTo(11);
    }

    @Test
    void whenCodeIsUsedThenAnEventSaysHowManyAreLeftAndNotWhich(Http http) {
        String code = codes.next();
        root.recover(http, code);

        JsonNode event = realm().events()
                .await(
                        "UPDATE_CREDENTIAL",
                        each -> each.path("details")
                                .path("recovery_codes_left")
                                .asText()
                                .equals("11"));
        assertThat(event.path("details").path("credential_type").asText()).isEqualTo("root-recovery-codes");
        assertThat(event.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(realm().events().ofUsers().toString()).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @Test
    void whenSignInIsAbandonedThenTheCodeIsUsedUpAllTheSame() {
        String code = codes.next();
        assertThat(root.ask(new Http()).page().text()).contains("even if you do not finish signing in");
        root.recover(new Http(), code).page().expectPage(ENROLLMENT);

        WebPage again = root.recover(new Http(), code).page().expectPage(CHALLENGE);

        assertThat(again.text()).contains("This recovery code has been used already");
        assertThat(root.labels()).containsExactly("phone");
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenCodeWasRightThenNothingElseIsOpenBeforeTheNewAuthenticator(Http http) {
        RootSignIn signIn = root.recover(http, codes.next());
        WebForm form = signIn.page().form("form[data-root-guard-form]");

        WebPage answer = form.with("task", "review")
                .with("reason", GuardedRealm.REASON)
                .with("continue", "true")
                .submit();

        assertThat(answer.expectPage(ENROLLMENT).status()).isEqualTo(200);
        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
    }

    @Test
    void whenRootChangesItsMindThenTheAuthenticatorIsAskedForAgain(Http http) {
        RootSignIn signIn = root.ask(http);
        assertThat(signIn.page().html().select("[name=otp]")).isEmpty();

        signIn.press("back");

        assertThat(signIn.page().expectPage(CHALLENGE).html().select("[name=otp]"))
                .hasSize(1);
        signIn.otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenPasswordIsNotProvenThenNoCodeIsTakenWithoutIt(Http http) {
        BrowserFlow.use(realm(), "auth-username-form");
        String code = codes.next();
        WebPage challenge = http.open(guarded.adminConsole().authorization().uri())
                .form()
                .with("username", guarded.rootEmail())
                .submit();
        WebPage asked = challenge
                .form("form[data-root-guard-form]")
                .with("recover", "true")
                .submit();

        WebPage wrong = asked.form("form[data-root-guard-form]")
                .with("password", "not the password of root")
                .with("recoveryCode", code)
                .submit();

        assertThat(wrong.expectPage(CHALLENGE).text()).contains("This password is not right");
        assertThat(root.remaining()).isEqualTo(12);
        wrong.form("form[data-root-guard-form]")
                .with("password", guarded.rootPassword())
                .with("recoveryCode", code)
                .submit()
                .expectPage(ENROLLMENT);
    }

    @Test
    void whenLoginFlowAsksForTheSecondFactorThenACodeLeadsThroughItToTheGate(Http http) {
        BrowserFlow.use(realm(), "auth-username-password-form", "root-user-mfa");

        RootSignIn signIn = root.recover(http, codes.next());

        root.enroll(signIn, "new phone");
        signIn.task("review", GuardedRealm.REASON).tokens();
        assertThat(root.remaining()).isEqualTo(11);
    }

    @Test
    void whenThereIsNoRoomForANewAuthenticatorThenItReplacesTheLostOne(Http http) {
        allowOnlyOneAuthenticator();
        RootSignIn signIn = root.recover(http, codes.next());
        WebPage question = signIn.page().expectPage("root-guard-choose-factor");
        assertThat(question.text()).contains("phone").contains("is used up now");

        signIn.fill("root-guard-choose-factor", Map.of("credentialId", "made-up"))
                .page()
                .expectPage("root-guard-choose-factor");
        signIn.fill("root-guard-choose-factor", Map.of("factor", "totp", "credentialId", root.idOf("root-totp")))
                .page()
                .expectPage("root-guard-enroll-totp");
        assertThat(root.labels()).containsExactly("phone");
        root.enroll(signIn, "new phone");

        signIn.task("review", GuardedRealm.REASON).tokens();
        assertThat(root.labels()).containsExactly("new phone");
    }

    @Test
    void whenCodeOfAnOlderSetIsTriedThenItIsWrong() {
        String old = codes.next();
        makeNewCodes();

        assertThat(root.recover(new Http(), old).page().expectPage(CHALLENGE).text())
                .contains("This recovery code is not right");
    }

    private void makeNewCodes() {
        Http http = new Http();
        guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);
        RootSignIn pages = RootSignIn.begin(
                http,
                guarded.adminConsole(),
                guarded.adminConsole().authorization().with("kc_action", "root-guard-authenticators"));
        pages.press("recovery-codes").keepRecoveryCodes();
        guarded.endSessions();
    }

    private void allowOnlyOneAuthenticator() {
        guarded.changePolicy(policy -> policy.put("mfa-max-authenticators", 1));
        guarded.endSessions();
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

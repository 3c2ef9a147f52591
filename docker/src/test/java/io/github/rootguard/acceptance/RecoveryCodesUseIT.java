package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RecoverableRealm;
import io.github.rootguard.acceptance.root.RecoveryCodeList;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebForm;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever tries recovery codes is counted, of two at the same moment one wins, and root knows how many are left. */
@RootGuardServer
class RecoveryCodesUseIT {

    private static final String CHALLENGE = "root-guard-challenge";
    /** Where enrollment begins while several kinds of authenticators count. */
    private static final String ENROLLMENT = "root-guard-choose-factor";

    private static final String TASK = "root-guard-task";
    private static final String WRONG = "0000-0000-0000-0000-0000-0000";

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
    void whenTwoSignInsUseOneCodeAtTheSameMomentThenOneWins() {
        String code = codes.next();
        List<WebForm> forms = Stream.of(new Http(), new Http())
                .map(root::ask)
                .map(signIn -> filled(signIn, code))
                .toList();

        List<String> pages = forms.stream().map(form -> CompletableFuture.supplyAsync(form::submit)).toList().stream()
                .map(CompletableFuture::join)
                .map(WebPage::pageId)
                .toList();

        assertThat(pages).containsExactlyInAnyOrder(ENROLLMENT, CHALLENGE);
        assertThat(root.remaining()).isEqualTo(11);
    }

    @Test
    void whenTwoSignInsUseTwoCodesAtTheSameMomentThenNeitherIsGoodAgain() {
        List<String> both = List.of(codes.next(), codes.next());
        List<WebForm> forms =
                both.stream().map(code -> filled(root.ask(new Http()), code)).toList();

        List<CompletableFuture<WebPage>> answers = forms.stream()
                .map(form -> CompletableFuture.supplyAsync(form::submit))
                .toList();
        List<Boolean> taken = answers.stream()
                .map(CompletableFuture::join)
                .map(page -> page.pageId().equals(ENROLLMENT))
                .toList();

        for (int which = 0; which < both.size(); which++) {
            if (taken.get(which)) {
                root.recover(new Http(), both.get(which)).page().expectPage(CHALLENGE);
            }
        }
        assertThat(taken).contains(true);
        assertThat(root.remaining()).isLessThan(12);
    }

    @Test
    void whenCodeIsWrongThenItIsSaidAndCountsLikeAWrongAnswerToTheChallenge(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp("000000").otp("000000");
        signIn.press("recover");
        for (String noCode : List.of("", "no code", "0000-0000")) {
            assertThat(signIn.fill(CHALLENGE, Map.of("recoveryCode", noCode))
                            .page()
                            .expectPage(CHALLENGE)
                            .text())
                    .contains("A recovery code has 24 letters and digits");
        }
        for (String wrong : List.of(WRONG, WRONG)) {
            assertThat(signIn.fill(CHALLENGE, Map.of("recoveryCode", wrong))
                            .page()
                            .expectPage(CHALLENGE)
                            .text())
                    .contains("This recovery code is not right");
        }

        signIn.fill(CHALLENGE, Map.of("recoveryCode", WRONG)).page().expectPage("root-guard-refused");

        assertThat(signIn.page().html().select("[data-rule]").eachAttr("data-rule"))
                .containsExactly("guessing-limit");
        assertThat(root.remaining()).isEqualTo(12);
    }

    @Test
    void whenTwoOrFewerAreLeftThenRootIsTold() {
        for (int used = 1; used < 10; used++) {
            root.recover(new Http(), codes.next()).page().expectPage(ENROLLMENT);
        }
        RootSignIn signIn = root.recover(new Http(), codes.next());
        root.enroll(signIn, "new phone");

        assertThat(signIn.page().expectPage(TASK).text())
                .contains("Recovery codes left: 2.")
                .contains("Make new ones");
        assertThat(root.remaining()).isEqualTo(2);
    }

    @Test
    void whenLastCodeIsUsedThenNoneIsAskedForAnyMore() {
        for (String code : codes.all()) {
            root.recover(new Http(), code).page().expectPage(ENROLLMENT);
        }

        WebPage challenge = guarded.signIn(new Http()).page().expectPage(CHALLENGE);

        assertThat(root.remaining()).isZero();
        assertThat(challenge.html().select("[name=recover]")).isEmpty();
    }

    private static WebForm filled(RootSignIn signIn, String code) {
        return signIn.page()
                .expectPage(CHALLENGE)
                .form("form[data-root-guard-form]")
                .with("recoveryCode", code)
                .with("continue", "true");
    }
}

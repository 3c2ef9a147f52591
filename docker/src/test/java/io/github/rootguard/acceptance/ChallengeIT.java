package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.root.GuardedRealm.PHONE;
import static io.github.rootguard.acceptance.root.GuardedRealm.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.BrowserFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The challenge lists root's authenticators, and takes the code of the chosen one. */
@RootGuardServer
class ChallengeIT {

    private static final String CHALLENGE = "root-guard-challenge";
    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
    }

    @Test
    void whenRootHasTwoThenBothAreListedByNameKindAndLastUse(Http http) {
        WebPage challenge = guarded.signIn(http).page().expectPage(CHALLENGE);

        assertThat(challenge.html().select("fieldset legend").text()).isEqualTo("Authenticator");
        assertThat(challenge.html().select("fieldset label"))
                .extracting(Element::text)
                .containsExactly("phone Authenticator app · never used", "tablet Authenticator app · never used");
        assertThat(preselected(challenge)).isEqualTo(guarded.totps().id(PHONE));
    }

    @Test
    void whenOneWasUsedLastThenItIsPreselectedAndSaysWhen() {
        String tablet = guarded.totps().id(TABLET);
        guarded.signIn(new Http())
                .otp(tablet, guarded.codes(TABLET).next())
                .page()
                .expectPage(TASK);

        WebPage challenge = guarded.signIn(new Http()).page().expectPage(CHALLENGE);

        assertThat(preselected(challenge)).isEqualTo(tablet);
        assertThat(challenge.html().select("#credentialId-" + tablet + "-help").text())
                .matches("Authenticator app · last used \\w+ \\d+, \\d{4}, .* UTC");
        assertThat(challenge.html().select("time").attr("datetime"))
                .startsWith(guarded.realm().clock().now().toString().substring(0, 10));
    }

    @Test
    void whenRootReadsGermanThenLastUseIsGerman(Http http) {
        guarded.signIn(new Http()).otp(guarded.codes().next()).page().expectPage(TASK);

        RootSignIn german = RootSignIn.begin(
                        http,
                        guarded.adminConsole(),
                        guarded.adminConsole().authorization().with("ui_locales", "de"))
                .login(guarded.rootEmail(), guarded.rootPassword());

        assertThat(german.page().text()).contains("zuletzt benutzt").containsPattern("\\d{2}\\.\\d{2}\\.\\d{4}, ");
    }

    @Test
    void whenAnotherIsChosenThenItsCodeIsAskedAndNoOther(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        String tablet = guarded.totps().id(TABLET);

        WebPage wrong = signIn.otp(tablet, guarded.codes().next()).page().expectPage(CHALLENGE);
        assertThat(wrong.html().select("#input-error-otp").text()).contains("This code is not right");
        assertThat(preselected(wrong)).as("the choice is kept").isEqualTo(tablet);

        signIn.otp(tablet, guarded.codes(TABLET).next()).page().expectPage(TASK);
    }

    @Test
    void whenNothingIsChosenThenThePreselectedOneIsAsked(Http http) {
        RootSignIn signIn = guarded.signIn(http);

        WebPage task = http.post(
                        signIn.page().form("form[data-root-guard-form]").action(),
                        Map.of("otp", guarded.codes().next(), "continue", "true"))
                .follow();

        task.expectPage(TASK);
    }

    @Test
    void whenIdIsNoneOfRootsAuthenticatorsThenNothingIsTriedAndNothingCounted(Http http) {
        RootSignIn signIn = guarded.signIn(http);
        String right = guarded.codes().next();
        for (String id : List.of(
                "no-such-id",
                credential(guarded.rootId(), "password"),
                credential(guarded.realm().userId("erik"), "password"),
                "x".repeat(10_000),
                "\u0000\u0007\r\n",
                "../" + guarded.totps().id(PHONE),
                guarded.totps().id(PHONE) + "'--")) {
            WebPage page = signIn.otp(id, right).page().expectPage(CHALLENGE);
            assertThat(page.html().select("#input-error-credentialId").text())
                    .isEqualTo("Please choose one of your authenticators.");
        }

        signIn.otp(guarded.totps().id(PHONE), right).page().expectPage(TASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1234567", "abcdef", "１２３４５６", "٤٥٦٧٨٩", "12\u000034", "-12345", "' or 1=1 --"})
    void whenCodeIsNoCodeThenItsLengthIsNamedAndNothingCounted(String code, Http http) {
        RootSignIn signIn = guarded.signIn(http);
        for (int times = 0; times < 6; times++) {
            WebPage page = signIn.otp(code).page().expectPage(CHALLENGE);
            assertThat(page.html().select("#input-error-otp").text())
                    .isEqualTo("A code of this authenticator has 6 digits. Please enter the code that it shows now.");
        }

        signIn.otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenCodeIsHugeThenItIsNoCode(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp("1".repeat(100_000));

        assertThat(signIn.page().expectPage(CHALLENGE).text()).contains("has 6 digits");
        signIn.otp(guarded.codes().next()).page().expectPage(TASK);
    }

    @Test
    void whenAuthenticatorIsSwitchedThenThePasswordIsNotAskedAgain(Http http) {
        BrowserFlow.use(guarded.realm(), "auth-username-form");
        RootSignIn signIn = RootSignIn.begin(http, guarded.adminConsole());
        WebPage challenge = signIn.page()
                .form()
                .with("username", guarded.rootEmail())
                .submit()
                .expectPage(CHALLENGE);

        WebPage wrongCode = challenge
                .form("form[data-root-guard-form]")
                .with("password", guarded.rootPassword())
                .with("otp", "000000")
                .with("continue", "true")
                .submit()
                .expectPage(CHALLENGE);

        assertThat(wrongCode.html().select("[name=password]")).isEmpty();
        assertThat(wrongCode.html().select("[autofocus]").attr("name")).isEqualTo("otp");
        wrongCode
                .form("form[data-root-guard-form]")
                .with("credentialId", guarded.totps().id(TABLET))
                .with("otp", guarded.codes(TABLET).next())
                .submit()
                .expectPage(TASK);
    }

    private String credential(String userId, String type) {
        return guarded.realm()
                .facts()
                .credentials(userId)
                .filter(each -> each.path("type").asText().equals(type))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String preselected(WebPage challenge) {
        return challenge.html().select("input[name=credentialId][checked]").val();
    }
}

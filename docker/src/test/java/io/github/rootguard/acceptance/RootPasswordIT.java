package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Root's password keeps rules of its own, and the page says before it is sent what the server will say. */
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
        WebPage answer = passwordPage(http).newPassword(password).page().expectPage(PASSWORD_PAGE);

        assertThat(answer.html()
                        .select("#input-error-container-password-new, #input-error-password-new")
                        .text())
                .contains(reason);
        assertThat(guarded.signIn(new Http()).page().pageId()).isEqualTo("root-guard-challenge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short tugboats",
                "nora vermilion tugboats",
                "Password1234567!",
                "aaaaaaaaaaaaaaaaaaaa",
                "vermilion tugboats outlast ferries",
                "7Kd!w2#pQz9&mXv",
                "4@8({[</369&#!1/|0$5+7%2/4@8({[</369&#!1/|0$5",
                "\u6b63\u786e\u7684\u9a6c\u7535\u6c60\u8ba2\u4e66\u9489\u5927\u6d77\u5c71\u98ce\u96e8\u96ea",
                "ﬃ ﬃ ﬃ ﬃ"
            })
    void whenStrengthIsAskedForThenItNeverDisagreesWithThePage(String password, Http http) {
        RootSignIn signIn = passwordPage(http);

        JsonNode asked = strength(http, signIn.page(), password, 200);
        WebPage posted = signIn.newPassword(password).page();

        boolean taken = !posted.pageId().equals(PASSWORD_PAGE);
        assertThat(asked.path("problem").isNull()).isEqualTo(taken);
        if (!taken) {
            assertThat(posted.text()).contains(asked.path("problem").asText());
        }
        assertThat(asked.path("score").asInt()).isBetween(0, 4);
    }

    @Test
    void whenPasswordIsWeakThenAdviceIsGiven(Http http) {
        JsonNode asked = strength(http, passwordPage(http).page(), "abcabcabcabcabcabc", 200);

        assertThat(asked.path("score").asInt()).isZero();
        assertThat(asked.path("advice").toString()).contains("Repeating characters or words hardly helps.");
    }

    @Test
    void whenNobodyChoosesAPasswordInThisLoginThenStrengthIsNotTold(Http http) {
        RootSignIn signIn = passwordPage(http);
        URI address = strengthAddress(signIn.page());

        assertThat(ask(new Http(), address, NEW).status()).isEqualTo(403);
        assertThat(ask(http, URI.create(address.toString().replaceFirst("tab_id=[^&]*", "tab_id=x")), NEW)
                        .status())
                .isEqualTo(403);
        assertThat(ask(http, URI.create(address.toString().replaceFirst("client_id=[^&]*", "client_id=account")), NEW)
                        .status())
                .isEqualTo(403);
        Http other = new Http();
        WebPage challenge = guarded.signIn(other).page().expectPage("root-guard-challenge");
        String tab = challenge
                .form("form[data-root-guard-form]")
                .action()
                .getQuery()
                .replaceFirst(".*tab_id=([^&]*).*", "$1");
        assertThat(ask(other, URI.create(address.toString().replaceFirst("tab_id=[^&]*", "tab_id=" + tab)), NEW)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whenPasswordIsTooLongToMeasureThenTheLimitIsNamed(Http http) {
        JsonNode asked = strength(http, passwordPage(http).page(), "a b c ".repeat(2000), 200);

        assertThat(asked.path("problem").asText()).contains("at most 128 characters");
        assertThat(asked.path("score").asInt()).isZero();
    }

    @Test
    void whenPasswordIsOfAnyScriptAndAsLongAsAllowedThenItSignsIn(Http http) {
        String password = "zwölf Boxkämpfer 正確馬 jagen \uD83D\uDD11 ".repeat(10).substring(0, 128);
        passwordPage(http).newPassword(password).tokens();

        RootSignIn.begin(new Http(), guarded.adminConsole())
                .login(guarded.rootEmail(), password)
                .page()
                .expectPage("root-guard-challenge");
    }

    @Test
    void whenPasswordWasUsedBeforeThenItIsRefusedHoweverLongAgo(Http http) {
        RootSignIn signIn = passwordPage(http).newPassword(NEW);
        signIn.tokens();
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);

        RootSignIn again = withAction(new Http(), NEW);

        assertThat(again.newPassword(guarded.rootPassword())
                        .page()
                        .expectPage(PASSWORD_PAGE)
                        .text())
                .contains("have or had this password");
        assertThat(again.newPassword(NEW).page().expectPage(PASSWORD_PAGE).text())
                .contains("have or had this password");
    }

    @Test
    void whenPasswordChangesThenEveryOtherSessionOfRootEnds(Http http) {
        guarded.asRoot(guarded.signInFor(http, "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);
        SignedInRoot own = guarded.changeTo(http, "change-root-credentials");
        SignedInRoot everyday = guarded.signIn(new Http()).tokens();
        everyday.client().refresh(everyday.refreshToken()).expect(200);

        RootSignIn.begin(
                        http,
                        guarded.adminConsole(),
                        guarded.adminConsole().authorization().with("kc_action", "root-guard-password"))
                .newPassword(NEW)
                .tokens();

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
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);

        WebPage next = guarded.signIn(new Http()).otp(guarded.codes().next()).page();

        assertThat(next.pageId()).isEqualTo(asks ? PASSWORD_PAGE : "root-guard-task");
    }

    @Test
    void whenCredentialsOfRootAreListedThenNoHashIsShown(Http http) {
        passwordPage(http).newPassword(NEW).tokens();

        List<JsonNode> credentials =
                realm().facts().credentials(guarded.rootId()).toList();

        assertThat(credentials)
                .extracting(credential -> credential.path("type").asText())
                .contains("root-password-history");
        assertThat(credentials.toString()).doesNotContain("secretData");
    }

    private RootSignIn passwordPage(Http http) {
        return withAction(http, guarded.rootPassword());
    }

    private RootSignIn withAction(Http http, String password) {
        var console = guarded.adminConsole();
        RootSignIn signIn = RootSignIn.begin(
                        http, console, console.authorization().with("kc_action", "root-guard-password"))
                .login(guarded.rootEmail(), password)
                .otp(guarded.codes().next())
                .task("change-root-credentials", GuardedRealm.REASON);
        signIn.page().expectPage(PASSWORD_PAGE);
        return signIn;
    }

    private JsonNode strength(Http http, WebPage page, String password, int status) {
        WebPage answer = ask(http, strengthAddress(page), password);
        assertThat(answer.status()).isEqualTo(status);
        return Json.parse(answer.body());
    }

    private static WebPage ask(Http http, URI address, String password) {
        return http.post(address, Map.of("password", password));
    }

    private static URI strengthAddress(WebPage page) {
        return URI.create(page.html().select("#root-guard-strength").attr("data-url"));
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

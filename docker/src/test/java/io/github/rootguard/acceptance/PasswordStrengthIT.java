package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.PasswordChange;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for a root password says before it is sent what the server will say, and says it to nobody else. */
@RootGuardServer
class PasswordStrengthIT {

    private static final String PASSWORD_PAGE = "root-guard-password";
    private static final String NEW = "vermilion tugboats outlast ferries";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
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
        RootSignIn signIn = PasswordChange.begin(guarded, http);

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
        JsonNode asked = strength(http, PasswordChange.begin(guarded, http).page(), "abcabcabcabcabcabc", 200);

        assertThat(asked.path("score").asInt()).isZero();
        assertThat(asked.path("advice").toString()).contains("Repeating characters or words hardly helps.");
    }

    @Test
    void whenNobodyChoosesAPasswordInThisLoginThenStrengthIsNotTold(Http http) {
        RootSignIn signIn = PasswordChange.begin(guarded, http);
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
    void whenAProgramAsksTooOftenThenItHasToWaitAndThePageGoesOn(Http http, ServerClock clock) {
        RootSignIn signIn = PasswordChange.begin(guarded, http);
        URI address = strengthAddress(signIn.page());
        int asked = 0;
        while (asked < 500 && ask(http, address, "a").status() == 200) {
            asked++;
        }
        assertThat(asked).isBetween(100, 300);

        clock.advance(Duration.ofSeconds(3));
        assertThat(ask(http, address, "a").status()).isEqualTo(200);

        signIn.newPassword(NEW).tokens();
    }

    @Test
    void whenPasswordIsChosenThenStrengthIsNotToldAnyMore(Http http) {
        guarded.asRoot(guarded.signInFor(http, "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("password-min-length", 40))
                .expect(200);
        endSessions();
        Http other = new Http();
        RootSignIn gate = guarded.signIn(other).otp(guarded.codes().next());
        URI address = strengthAddress(gate.page().expectPage(PASSWORD_PAGE));
        assertThat(ask(other, address, NEW).status()).isEqualTo(200);

        gate.newPassword(NEW + " on Tuesdays").page().expectPage("root-guard-task");

        assertThat(ask(other, address, NEW).status()).isEqualTo(403);
    }

    @Test
    void whenPasswordIsTooLongToMeasureThenTheLimitIsNamed(Http http) {
        JsonNode asked = strength(http, PasswordChange.begin(guarded, http).page(), "a b c ".repeat(2000), 200);

        assertThat(asked.path("problem").asText()).contains("at most 128 characters");
        assertThat(asked.path("score").asInt()).isZero();
    }

    private void endSessions() {
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);
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

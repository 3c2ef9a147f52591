package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Wherever the steps for root stand, an outsider who types names and guesses passwords sees no difference. */
@RootGuardServer
class UnseenRootIT {

    private static final Map<String, UnaryOperator<DrawnFlow>> BEFORE_THE_PASSWORD = Map.of(
            "challenge", flow -> flow.step("root-user-mfa"),
            "refusal", flow -> flow.step("deny-root-user"),
            "challenge-for-root",
                    flow -> flow.conditional(
                            "for-root", sub -> sub.step("condition-root-user").step("root-user-mfa")),
            "refusal-for-root",
                    flow -> flow.conditional(
                            "for-root", sub -> sub.step("condition-root-user").step("deny-root-user")),
            "stock-for-root",
                    flow -> flow.conditional(
                            "for-root", sub -> sub.step("condition-root-user").step("deny-access-authenticator")),
            "security-key-or-password",
                    flow -> flow.sub(
                            "either",
                            "REQUIRED",
                            sub -> sub.alternative("webauthn-authenticator-passwordless")
                                    .alternative("auth-password-form")),
            "stock-for-others",
                    flow -> flow.conditional(
                            "for-others",
                            sub -> sub.step("condition-root-user", Map.of("negate", "true"))
                                    .step("allow-access-authenticator")));

    @Test
    void whenStepStandsBeforeThePasswordThenRootLooksLikeAnybody(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        List<String> differences = new ArrayList<>();

        BEFORE_THE_PASSWORD.forEach((name, step) -> {
            DrawnFlow flow = DrawnFlow.named(realm, name).step("auth-username-form");
            step.apply(flow).step("auth-password-form").bind();
            String root = seen(guarded, NOMINEE);
            String otto = seen(guarded, ORDINARY_USER);
            if (!root.equals(otto) || !root.contains("login-password")) {
                differences.add(name + "\n" + root + "\n" + otto);
            }
            remove(realm, name);
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void whenPasswordIsWrongThenTheStepBehindItIsNotReached(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        DrawnFlow.named(realm, "drawn")
                .step("auth-username-password-form")
                .step("root-user-mfa")
                .step("deny-root-user")
                .bind();

        assertThat(typed(guarded, NOMINEE)).isEqualTo(typed(guarded, ORDINARY_USER));
    }

    /** Sub-flows of one name can be there once only. */
    private static void remove(TestRealm realm, String flow) {
        realm.update(Map.of("browserFlow", "browser"));
        for (var each :
                realm.everydayAdmin().get("/authentication/flows").expect(200).json()) {
            if (each.path("alias").asText().equals(flow)) {
                realm.everydayAdmin()
                        .delete("/authentication/flows/" + each.path("id").asText())
                        .expect(204);
            }
        }
    }

    /** What somebody sees who types a name, and then a wrong password. */
    private static String seen(GuardedRealm guarded, String user) {
        Http http = new Http();
        WebPage afterName = http.open(guarded.accountConsole().authorization().uri())
                .form()
                .with("username", user)
                .submit();
        String name = seen(http, user, afterName);
        if (afterName.html().selectFirst("[name=password]") == null) {
            return name;
        }
        WebPage afterPassword = afterName.form().with("password", "a guess").submit();
        return name + "\n" + seen(http, user, afterPassword);
    }

    private static String typed(GuardedRealm guarded, String user) {
        Http http = new Http();
        WebPage page = http.open(guarded.accountConsole().authorization().uri())
                .form("#kc-form-login")
                .with("username", user)
                .with("password", "a guess")
                .submit();
        return seen(http, user, page);
    }

    private static String seen(Http http, String user, WebPage page) {
        return page.status() + " " + page.pageId() + " " + http.cookies().names() + " "
                + page.html()
                        .body()
                        .html()
                        .replace(user, "somebody")
                        .replaceAll(
                                "(session_code|tab_id|client_data|execution|auth_session_hash)=[\\w.-]+|\"[\\w-]{20,}\"|\\d{4,}",
                                "*");
    }
}

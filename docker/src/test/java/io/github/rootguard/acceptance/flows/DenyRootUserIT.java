package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.SessionFact;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The step {@code deny-root-user} keeps root out of a flow that an allowed application uses, and nobody else. */
@RootGuardServer
class DenyRootUserIT {

    private static final String REFUSED = "root-guard-refused";
    private static final String OTTO = ORDINARY_USER + "@example.org";

    private GuardedRealm guarded;

    @Test
    void whenStepFollowsThePasswordThenRootIsRefusedThereAndOthersPass(Realms realms, Http http) {
        guard(realms, flow -> flow.step("auth-username-password-form").step("deny-root-user"));

        WebPage refused = guarded.signIn(http, account()).page().expectPage(REFUSED);

        assertThat(refused.form().action().getPath()).endsWith("/login-actions/authenticate");
        assertRefusal(refused);
        assertThat(otto().signedIn()).isTrue();
        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @Test
    void whenStepComesBeforeThePasswordThenRootIsRefusedAfterIt(Realms realms, Http http) {
        guard(
                realms,
                flow -> flow.step("auth-username-form").step("deny-root-user").step("auth-password-form"));

        AskedFor root = AskedFor.root(http, guarded, account().authorization());

        assertThat(root.asked()).containsExactly("username", "password");
        assertRefusal(root.end().expectPage(REFUSED));
        assertThat(otto().signedIn()).isTrue();
    }

    @Test
    void whenConditionIsBeforeThePasswordThenRootIsRefusedAfterIt(Realms realms, Http http) {
        guard(
                realms,
                flow -> flow.step("auth-username-form")
                        .conditional(
                                "root", sub -> sub.step("condition-root-user").step("deny-root-user"))
                        .step("auth-password-form"));

        AskedFor root = AskedFor.root(http, guarded, account().authorization());

        assertThat(root.asked()).containsExactly("username", "password");
        assertRefusal(root.end().expectPage(REFUSED));
        assertThat(otto().signedIn()).isTrue();
    }

    @Test
    void whenRootHasALiveSessionThenItDoesNotReachTheApplication(Realms realms, Http http) {
        guard(
                realms,
                flow -> flow.sub(
                                "in",
                                "REQUIRED",
                                in -> in.alternative("auth-cookie")
                                        .sub(
                                                "typed",
                                                "ALTERNATIVE",
                                                typed -> typed.step("auth-username-password-form")))
                        .step("deny-root-user"));
        guarded.signInFor(http, "review", GuardedRealm.REASON);

        WebPage refused = http.open(account().authorization().uri()).follow().expectPage(REFUSED);

        assertThat(rules(refused)).contains("flow-open-to-root");
        assertThat(guarded.realm()
                        .facts()
                        .sessions(guarded.rootId())
                        .map(SessionFact::clients)
                        .flatMap(List::stream))
                .containsExactly("security-admin-console");
        Http ottos = new Http();
        otto(ottos);
        assertThat(ottos.open(account().authorization().uri()).follow().uri().getQuery())
                .contains("code=");
    }

    @Test
    void whenRootIsRefusedAgainAndAgainThenItIsNotLockedOut(Realms realms) {
        guard(realms, flow -> flow.step("auth-username-password-form").step("deny-root-user"));
        guarded.realm()
                .update(Map.of("bruteForceProtected", true, "failureFactor", 2, "quickLoginCheckMilliSeconds", 0));

        for (int tries = 0; tries < 4; tries++) {
            guarded.signIn(new Http(), account()).page().expectPage(REFUSED);
        }

        guarded.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @Test
    void whenRootStartsAgainFromThePageThenItIsTheFirstPage(Realms realms, Http http) {
        guard(realms, flow -> flow.step("auth-username-password-form").step("deny-root-user"));

        guarded.signIn(http, account()).press("restart").page().expectPage("login");
        guarded.signIn(new Http(), account()).press("anything else").page().expectPage(REFUSED);
    }

    @Test
    void whenNomineeClaimsInAClosedFlowThenTheFirstSessionIsOpenedElsewhere(Realms realms, Http http) {
        guard(realms, flow -> flow.step("auth-username-password-form").step("deny-root-user"));
        Nominated next = Nominated.by(
                guarded.asRoot(guarded.signInFor(new Http(), "transfer-root", GuardedRealm.REASON)),
                guarded.realm(),
                ORDINARY_USER);
        RootSignIn claim =
                next.signIn(http, account()).claimCode(next.claimCode()).newPassword("other mountains keep their snow");
        OneTimeCodes codes = new OneTimeCodes(claim.newDevice(), guarded.realm().clock());

        WebPage refused = claim.enroll(codes.next(), codes.next(), "phone")
                .confirm()
                .page()
                .expectPage(REFUSED);

        assertThat(rules(refused)).containsExactly("flow-open-to-root");
        assertThat(guarded.realm().facts().sessions(next.userId())).isEmpty();
        RootSignIn.begin(new Http(), guarded.adminConsole())
                .login(OTTO, "other mountains keep their snow")
                .otp(codes.next())
                .task("review", GuardedRealm.REASON)
                .tokens();
    }

    @Test
    void whenRealmOnlyWatchesThenRootPassesAndItIsRecorded(Realms realms, Http http) {
        guard(realms, flow -> flow.step("auth-username-password-form").step("deny-root-user"));
        guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON))
                .put("/root-guard/policy", Map.of("mode", "monitor"))
                .expect(200);

        guarded.signIn(http, account()).tokens();

        JsonNode event = guarded.realm()
                .events()
                .await(
                        "CUSTOM_REQUIRED_ACTION",
                        each -> each.path("details")
                                .path("policy_rule")
                                .asText()
                                .contains("flow-open-to-root"));
        assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("would_deny");
    }

    private void assertRefusal(WebPage refused) {
        assertThat(refused.text()).contains("closed it to the root user", "open the admin console as root");
        assertThat(rules(refused)).containsExactly("flow-open-to-root");
        assertThat(guarded.realm().facts().sessions(guarded.rootId())).isEmpty();
        JsonNode event = guarded.realm().events().ofType("LOGIN_ERROR").get(0);
        assertThat(event.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(event.path("clientId").asText()).isEqualTo("account-console");
        assertThat(event.path("error").asText()).isEqualTo("access_denied");
        assertThat(event.path("details").path("policy_rule").asText()).startsWith("flow-open-to-root");
        assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("deny");
    }

    private static List<String> rules(WebPage refused) {
        return refused.html().select("[data-rule]").eachAttr("data-rule");
    }

    private AskedFor otto() {
        return otto(new Http());
    }

    private AskedFor otto(Http http) {
        return AskedFor.somebody(
                http, OTTO, TestRealm.passwordOf(ORDINARY_USER), account().authorization());
    }

    private OidcClient account() {
        return guarded.accountConsole();
    }

    /** Binds a flow to the account console, which is root's from the claim on. */
    private void guard(Realms realms, Consumer<DrawnFlow> draw) {
        TestRealm realm = realms.example();
        DrawnFlow flow = DrawnFlow.named(realm, "closed");
        draw.accept(flow);
        realm.admin()
                .put(
                        "/clients/" + realm.clientUuid("account-console"),
                        Map.of(
                                "clientId",
                                "account-console",
                                "authenticationFlowBindingOverrides",
                                Map.of("browser", flow.id())))
                .expect(204);
        guarded = GuardedRealm.claimAndSignOut(realm);
    }
}

package io.github.rootguard.acceptance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of root's sessions, and what root hears of it. */
@RootGuardServer
@OnPostgres
class ActivityIT {

    @Test
    void whenRootWorksThenItsSessionTellsWhatWasDoneAndRefused(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        SignedInRoot signedIn = guarded.signInFor(new Http(), "change-realm", "Another name for the realm");
        AdminClient root = guarded.asRoot(signedIn);
        root.put("", Map.of("displayName", "Other")).expect(204);
        root.delete("").expect(403);
        root.put("/root-guard/policy", Map.of("session-max-minutes", 30)).expect(403);

        JsonNode session = activity(realm, "").path(0);

        assertThat(session.path("task").asText()).isEqualTo("change-realm");
        assertThat(session.path("reason").asText()).isEqualTo("Another name for the realm");
        assertThat(session.path("client").asText()).isEqualTo("security-admin-console");
        assertThat(session.path("address").asText()).isNotEmpty();
        assertThat(session.path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(session.path("sessionId").asText()).hasSize(16).isNotEqualTo(signedIn.sessionId());
        assertThat(session.has("end")).isFalse();
        assertThat(session.path("everyday").asBoolean()).isFalse();
        assertThat(session.path("done")).hasSize(1);
        assertThat(session.path("done").path(0).path("action").asText()).isEqualTo("update");
        assertThat(session.path("refused"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.path("rules").asText()).isNotEmpty());
    }

    @Test
    void whenSessionEndsThenTheRecordSaysWhen(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        assertThat(activity(realm, "").path(0).has("end")).isFalse();

        guarded.endSessions();

        assertThat(activity(realm, "").path(0).path("end").asText()).isNotEmpty();
    }

    @Test
    void whenOperationFailsThenNothingIsKeptOfIt(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), "change-realm", GuardedRealm.REASON));

        root.put("", Map.of("accessTokenLifespan", "soon")).expect(400);

        assertThat(activity(realm, "").path(0).path("done")).isEmpty();
    }

    @Test
    void whenBudgetIsUsedUpThenTheNextSignInWorksAndCountsAsEverydayUse(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, Map.of("sign-ins-per-30-days", 1));

        var second = guarded.signIn(new Http()).otp(guarded.codes().next());

        assertThat(second.page().expectPage("root-guard-task").text())
                .contains("Root was used once in the last 30 days", "more than the one that is intended")
                .contains("These administrators could do everyday work instead: ");
        second.task("review", GuardedRealm.REASON).tokens();
        assertThat(activity(realm, "").findValuesAsText("everyday")).containsExactly("true", "false");
    }

    @Test
    void whenUseIsEverydayThenRootCreatesWhoWorksInsteadAndGoesOn(TestRealm realm, Mailbox mailbox) {
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, Map.of("sign-ins-per-30-days", 1));
        RootSignIn second = guarded.signIn(new Http()).otp(guarded.codes().next());

        second.press("everyday-admin")
                .fill(
                        "root-guard-everyday-admin",
                        Map.of("username", "wendy", "email", "wendy@example.org", "access", "full"));

        second.press("continue").task("review", GuardedRealm.REASON).tokens();
        assertThat(realm.userId("wendy")).isNotEmpty();
        Mail told = mailbox.await(realm.name(), each -> each.subject().startsWith("Everyday administrator created"));
        assertThat(told.text()).contains("users/" + realm.userId("wendy") + " (full)");
    }

    @Test
    void whenBudgetIsLeftThenThePageSaysHowMuchIsUsed(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        assertThat(guarded.signIn(new Http())
                        .otp(guarded.codes().next())
                        .page()
                        .expectPage("root-guard-task")
                        .text())
                .contains("Root was used once in the last 30 days. Intended are 5 times at most.");
    }

    @Test
    void whenListIsPagedThenEachPartHasItsSessionsTheYoungestFirst(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        guarded.signInFor(new Http(), "change-realm", GuardedRealm.REASON);

        assertThat(tasks(realm, "")).containsExactly("change-realm", GuardedRealm.FIRST_TASK);
        assertThat(tasks(realm, "?first=1&max=5")).containsExactly(GuardedRealm.FIRST_TASK);
        assertThat(tasks(realm, "?max=1")).containsExactly("change-realm");
    }

    @ParameterizedTest
    @CsvSource({"first=-1, first", "first=x, first", "max=0, max", "max=1001, max"})
    void whenPagingIsWrongThenTheAnswerNamesTheParameter(String query, String name, TestRealm realm) {
        assertThat(realm.admin()
                        .get("/root-guard/activity?" + query)
                        .expect(400)
                        .json()
                        .path("error_description")
                        .asText())
                .contains("The parameter " + name);
    }

    @Test
    void whenCallerMayNotSeeTheRealmThenActivityIsRefused(TestRealm realm) {
        realm.adminAs("nora").get("/root-guard/activity").expect(403);
    }

    private static List<String> tasks(TestRealm realm, String query) {
        return activity(realm, query).findValuesAsText("task");
    }

    private static JsonNode activity(TestRealm realm, String query) {
        return realm.admin().get("/root-guard/activity" + query).expect(200).json();
    }
}

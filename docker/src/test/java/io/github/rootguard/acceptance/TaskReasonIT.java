package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What root declares at the end of the gate: task and reason. */
@RootGuardServer
class TaskReasonIT {

    private static final String TASK = "root-guard-task";

    private GuardedRealm guarded;

    @BeforeEach
    void guard(TestRealm realm) {
        guarded = GuardedRealm.claimAndSignOut(realm);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Looking after the realm|Please choose a task.",
                "no-such-task|Looking after the realm|Please choose a task.",
                "REVIEW|Looking after the realm|Please choose a task.",
                "manage-realms|Looking after the realm|The root policy of this realm does not allow this task",
                "delete-realm|Looking after the realm|The root policy of this realm does not allow this task",
                "review|''|Please give a reason of at least 15 characters.",
                "review|'              too short             '|Please give a reason of at least 15 characters.",
                "review|\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42\uD83D\uDE42|Please give a reason of at least 15 characters.",
            })
    void whenTaskOrReasonIsWrongThenThePageSaysSo(String task, String reason, String message, Http http) {
        disableDeleteRealm();
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        assertThat(signIn.page().html().select("input[name=task]").eachAttr("value"))
                .contains("review", "recover-realm")
                .doesNotContain("manage-realms", "delete-realm");

        assertThat(signIn.task(task, reason).page().expectPage(TASK).text()).contains(message);

        assertThat(realm().facts().sessions(guarded.rootId())).isEmpty();
        assertThat(realm().events().ofType("CUSTOM_REQUIRED_ACTION_ERROR")).isEmpty();
        signIn.task("review", GuardedRealm.REASON).tokens();
    }

    @Test
    void whenReasonIsTooLongThenThePageSaysSoAndKeepsIt(Http http) {
        RootSignIn signIn = guarded.signIn(http).otp(guarded.codes().next());
        String reason = "long ".repeat(500);

        WebPage page = signIn.task("review", reason).page().expectPage(TASK);

        assertThat(page.text()).containsPattern("Please shorten the reason to at most \\d+ characters");
        assertThat(page.form().fields()).containsEntry("task", "review");
        assertThat(page.form().fields().get("reason")).isEqualTo(reason.strip());
    }

    @Test
    void whenReasonHasLettersOfTheWorldThenItIsRecordedAsTyped(Http http) {
        String reason = "Schlüssel prüfen <b>ключи</b> 鍵 \uD83D\uDD11";

        guarded.signIn(http).otp(guarded.codes().next()).task("review", reason).tokens();

        assertThat(realm().events()
                        .ofType("LOGIN")
                        .get(0)
                        .path("details")
                        .path("root_reason")
                        .asText())
                .isEqualTo(reason);
    }

    private void disableDeleteRealm() {
        var policy = realm().admin().get("/root-guard/policy").expect(200).json();
        SignedInRoot root = guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON);
        var changed = (ObjectNode) policy.deepCopy();
        changed.putArray("disabled-tasks").add("delete-realm");
        guarded.asRoot(root).put("/root-guard/policy", changed).expect(200);
        realm().everydayAdmin()
                .post("/users/" + guarded.rootId() + "/logout", "")
                .expect(204);
    }

    private TestRealm realm() {
        return guarded.realm();
    }
}

package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerClock;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a guarded realm only root changes the policy, in a session for that, and never so that root is shut out. */
@RootGuardServer
class GuardedPolicyIT {

    private static final String POLICY = "/root-guard/policy";
    private static final String CHANGE = "change-root-policy";

    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @Test
    void whenAdministratorsSaveThenRootOnlyIsAnswered() {
        for (AdminClient anybody : List.of(realm.everydayAdmin(), realm.admin())) {
            assertRefused(anybody.put(POLICY, Map.of("session-max-minutes", 60)), "root_only");
        }
    }

    @Test
    void whenTaskIsAnotherThenTheOneThatFitsIsNamed() {
        RestResponse answer = guarded.asRoot(guarded.first()).put(POLICY, Map.of("session-max-minutes", 60));

        assertRefused(answer, "root_task_forbidden");
        assertThat(answer.json().path("error_description").asText()).contains(CHANGE);
    }

    @Test
    void whenTaskFitsThenSettingsTakeEffectAtOnce(ServerClock clock) {
        SignedInRoot root = guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON);

        JsonNode saved = guarded.asRoot(root)
                .put(POLICY, Map.of("session-max-minutes", 6, "session-idle-minutes", 6, "reason-min-length", 40))
                .expect(200)
                .json();

        assertThat(saved.path("session-max-minutes").asInt()).isEqualTo(6);
        var signIn = guarded.signIn(new Http()).otp(guarded.codes().next()).task("review", GuardedRealm.REASON);
        assertThat(signIn.page().expectPage("root-guard-task").text()).contains("at least 40 characters");
        SignedInRoot next = signIn.task("review", "A reason that is as long as the policy now asks for")
                .tokens();
        clock.advance(Duration.ofMinutes(5));
        next.client().refresh(next.refreshToken()).expect(200);
        clock.advance(Duration.ofMinutes(1));
        next.client().refresh(next.refreshToken()).expect(400);
    }

    @Test
    void whenRootSavesThenEventTellsTaskAndSession() {
        SignedInRoot root = guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON);

        guarded.asRoot(root).put(POLICY, Map.of("session-max-minutes", 20)).expect(200);

        JsonNode event = realm.events()
                .awaitOfAdministrator(one -> one.path("resourcePath").asText().equals("root-guard/policy"));
        assertThat(event.path("authDetails").path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(event.path("details").path("root_task").asText()).isEqualTo(CHANGE);
        assertThat(event.path("details").path("root_session_id").asText()).matches("[0-9a-f]{16}");
        assertThat(event.toString()).doesNotContain(root.sessionId());
    }

    @Test
    void whenPolicyWouldShutItsSaverOutThenItIsRefusedWithTheReason() {
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON));

        JsonNode refusal = root.put(
                        POLICY,
                        Map.of("allowed-networks", List.of("192.0.2.0/24"), "allowed-clients", List.of("account")))
                .expect(400)
                .json();

        assertThat(refusal.path("problems"))
                .extracting(problem -> problem.path("key").asText() + " "
                        + problem.path("problem").asText())
                .containsExactlyInAnyOrder("allowed-clients refuses-you", "allowed-networks refuses-you");
        assertThat(refusal.path("error_description").asText())
                .contains("would refuse you, now and from here", "security-admin-console");
        assertUnchanged();
    }

    @Test
    void whenTooFewAuthenticatorsWouldCountThenItIsRefusedWithTheReason() {
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON));

        assertLeavesTooFew(root, Map.of("mfa-allowed-kinds", List.of("security-key")), "mfa-allowed-kinds");
        assertLeavesTooFew(root, Map.of("mfa-min-authenticators", 2), "mfa-min-authenticators");
        assertLeavesTooFew(
                root,
                Map.of("mfa-min-authenticators", 2, "mfa-allowed-kinds", List.of("hardware-totp")),
                "mfa-allowed-kinds",
                "mfa-min-authenticators");
        root.put(POLICY, Map.of("mfa-allowed-kinds", List.of("totp"), "security-key-device-bound", true))
                .expect(200);
    }

    @Test
    void whenValuesAreWrongThenRootIsToldAllAndNothingIsSaved() {
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), CHANGE, GuardedRealm.REASON));

        JsonNode refusal = root.put(POLICY, Map.of("session-max-minutes", 3, "colour", "red"))
                .expect(400)
                .json();

        assertThat(refusal.path("problems")).hasSize(2);
        assertUnchanged();
    }

    private void assertLeavesTooFew(AdminClient root, Map<String, ?> policy, String... keys) {
        JsonNode refusal = root.put(POLICY, policy).expect(400).json();

        assertThat(refusal.path("problems"))
                .allSatisfy(
                        problem -> assertThat(problem.path("problem").asText()).isEqualTo("refuses-you"))
                .extracting(problem -> problem.path("key").asText())
                .containsExactly(keys);
        assertThat(refusal.path("error_description").asText()).contains("authenticators that count");
        assertUnchanged();
    }

    private void assertRefused(RestResponse answer, String error) {
        JsonNode refusal = answer.expect(403).json();
        assertThat(refusal.path("error").asText()).isEqualTo(error);
        assertUnchanged();
        assertThat(realm.events()
                        .awaitOfAdministrator(
                                event -> event.path("resourcePath").asText().equals("root-guard/policy"))
                        .path("error")
                        .asText())
                .isEqualTo(error);
    }

    private void assertUnchanged() {
        JsonNode policy = realm.admin().get(POLICY).expect(200).json();
        assertThat(policy.path("session-max-minutes").asInt()).isEqualTo(15);
        JsonNode status = realm.status();
        assertThat(status.path("state").asText()).isEqualTo("guarded");
        assertThat(status.path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(status.path("intact").asBoolean()).isTrue();
    }
}

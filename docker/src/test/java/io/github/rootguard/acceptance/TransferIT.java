package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OnPostgres;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.Administration;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SessionUse;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root hands the role over: it stays root until the nominee has claimed, and is an ordinary user from then on. */
@RootGuardServer
@OnPostgres
class TransferIT {

    private static final String NOMINATION = "/root-guard/nomination";
    private static final String TRANSFER = "transfer-root";
    private static final Map<String, String> OTTO = Map.of("user", ORDINARY_USER);

    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSFER, "recover-realm"})
    void whenRootNominatesThenTheRealmStaysGuarded(String task) {
        JsonNode answer = rootFor(task).post(NOMINATION, OTTO).expect(201).json();

        assertThat(answer.path("userId").asText()).isEqualTo(realm.userId(ORDINARY_USER));
        assertUntouched();
        assertThat(status().path("nomination").path("userId").asText()).isEqualTo(realm.userId(ORDINARY_USER));
        JsonNode event = realm.events()
                .awaitOfAdministrator(one -> one.path("resourcePath").asText().equals("root-guard/nomination")
                        && one.path("details").path("root_task").asText().equals(task));
        assertThat(event.path("authDetails").path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(event.toString()).doesNotContain(answer.path("claimCode").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "change-root-policy", "restore-administrator"})
    void whenTaskIsAnotherThenTheOneThatFitsIsNamed(String task) {
        AdminClient root = rootFor(task);

        for (RestResponse answer : List.of(root.post(NOMINATION, OTTO), root.delete(NOMINATION))) {
            assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("root_task_forbidden");
            assertThat(answer.json().path("error_description").asText()).contains(TRANSFER);
        }
        assertThat(status().has("nomination")).isFalse();
    }

    @Test
    void whenRootNominatesItselfThenItIsToldThatItIsRoot() {
        RestResponse answer = rootFor(TRANSFER).post(NOMINATION, Map.of("user", NOMINEE));

        assertThat(answer.expect(409).json().path("error").asText()).isEqualTo("already_guarded");
        assertThat(status().has("nomination")).isFalse();
    }

    @Test
    void whenNominationIsOpenThenOthersNeitherReplaceNorWithdrawIt() {
        Nominated otto = transfer();

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin(), realm.adminAs(ORDINARY_USER))) {
            for (RestResponse answer :
                    List.of(anybody.post(NOMINATION, Map.of("user", ADMINISTRATOR)), anybody.delete(NOMINATION))) {
                assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("root_only");
            }
        }

        assertThat(status().path("nomination").path("userId").asText()).isEqualTo(otto.userId());
    }

    @Test
    void whenNomineeClaimsThenTheRoleHasMoved() {
        GuardedRealm next = GuardedRealm.claim(transfer(), new Http());

        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(next.rootId());
        assertThat(status().has("nomination")).isFalse();
        assertThat(Administration.has(realm, next.rootId())).isTrue();
        assertThat(Administration.has(realm, guarded.rootId())).isFalse();
        assertThat(realm.facts().credentialTypes(next.rootId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        assertThat(realm.facts().credentialTypes(guarded.rootId())).containsExactly("password");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        next.signInFor(new Http(), "review", REASON);
    }

    @Test
    void whenNomineeClaimsThenTheOldRootIsAnOrdinaryUserWhoSetsUpMfa() {
        GuardedRealm.claim(transfer(), new Http());

        guarded.signIn(new Http()).page().expectPage("login-config-totp");
        realm.everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("requiredActions", List.of()))
                .expect(204);
        AdminClient former = realm.adminWith(guarded.signIn(new Http()).tokens().accessToken());
        former.get("/root-guard/status").expect(403);
        former.post(NOMINATION, OTTO).expect(403);
    }

    @Test
    void whenNomineeClaimsThenTheLiveSessionOfTheOldRootIsDeadAtOnce() {
        Http browser = new Http();
        SessionUse live = SessionUse.begin(guarded, browser, TRANSFER);
        Nominated otto = Nominated.by(guarded.asRoot(live.admin()), realm, ORDINARY_USER);
        SessionUse old = live.renewed();
        assertThat(old.openToTokens()).contains("admin REST", "refresh by the admin console");
        assertThat(realm.facts().singleUse("root-guard.grant." + old.sessionId()))
                .isPresent();

        GuardedRealm.claim(otto, new Http());

        assertThat(old.open()).isEmpty();
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        assertThat(realm.facts().singleUse("root-guard.grant." + old.sessionId()))
                .isEmpty();
    }

    @Test
    void whenNomineeClaimsThenEventsTellOfBoth() {
        GuardedRealm next = GuardedRealm.claim(transfer(), new Http());

        JsonNode claim = realm.events()
                .await(
                        "CUSTOM_REQUIRED_ACTION",
                        event -> event.path("userId").asText().equals(next.rootId())
                                && event.path("details")
                                        .path("custom_required_action")
                                        .asText()
                                        .equals("root-guard-claim"));
        assertThat(claim.path("details").path("former_root_id").asText()).isEqualTo(guarded.rootId());
        JsonNode removed = realm.events()
                .await(
                        "REMOVE_CREDENTIAL",
                        event -> event.path("userId").asText().equals(guarded.rootId()));
        assertThat(removed.path("details").path("credential_type").asText()).isEqualTo("root-totp");
        assertThat(removed.toString()).doesNotContain(next.rootId());
    }

    @Test
    void whenClaimIsOfferedThenThePagesSpeakOfTheOldRoot() {
        Nominated otto = transfer();

        RootSignIn signIn = otto.signIn(new Http());
        assertThat(signIn.page().expectPage("root-guard-claim").text())
                .contains("This realm has a root user already")
                .doesNotContain("administrator who nominated");
        assertThat(otto.upToConfirmation(new Http()).page().text())
                .contains("You take over from the present root user");
    }

    private Nominated transfer() {
        return Nominated.by(rootFor(TRANSFER), realm, ORDINARY_USER);
    }

    private AdminClient rootFor(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private void assertUntouched() {
        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(realm.facts().credentialTypes(guarded.rootId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
        assertThat(Administration.has(realm, guarded.rootId())).isTrue();
    }

    private JsonNode status() {
        return realm.status();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.MasterUsers;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the policy of a realm allows it, and only there, the root user of master renominates its root user. */
class CentralRecoveryIT {

    private static final String NOMINATION = "/root-guard/nomination";
    private static final String RECOVER = "recover-realm";
    private static final Map<String, String> OTTO = Map.of("user", ORDINARY_USER);

    private static KeycloakHome home;
    private static OwnServer server;
    private static GuardedRealm master;

    private TestRealm realm;
    private GuardedRealm guarded;

    @BeforeAll
    static void start() {
        home = TestServer.home("central-recovery");
        server = OwnServer.start("central-recovery", home, TestServer.settings());
        TestRealm realmOfMaster = server.realm("master");
        MasterUsers.create(realmOfMaster, NOMINEE);
        master = GuardedRealm.claim(realmOfMaster, new Http());
    }

    @AfterAll
    static void stop() {
        server.close();
        home.delete();
    }

    @BeforeEach
    void claim() {
        realm = server.exampleRealm();
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @Test
    void whenItIsAllowedThenNomineeOfMastersRootBecomesRoot() {
        allow(true);

        Nominated otto = Nominated.by(masterRoot(RECOVER), realm, ORDINARY_USER);
        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(status().path("nomination").path("userId").asText()).isEqualTo(otto.userId());
        GuardedRealm next = GuardedRealm.claim(otto, new Http());

        assertThat(status().path("rootUserId").asText()).isEqualTo(next.rootId());
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        assertThat(realm.facts().credentials(guarded.rootId()))
                .extracting(stored -> stored.path("type").asText())
                .containsExactly("password");
        JsonNode event = realm.events()
                .awaitOfAdministrator(one -> one.path("resourcePath").asText().equals("root-guard/nomination"));
        assertThat(event.path("authDetails").path("userId").asText()).isEqualTo(master.rootId());
        assertThat(event.path("details").path("root_task").asText()).isEqualTo(RECOVER);
    }

    @Test
    void whenTheSameUserIsNominatedThenTheLostAuthenticatorIsReplaced() {
        allow(true);
        Nominated nora = Nominated.by(masterRoot(RECOVER), realm, NOMINEE);

        var claim = guarded.signIn(new Http()).claimCode(nora.claimCode());

        claim.newPassword("seven geese walk to the lake").page().expectPage("root-guard-enroll-totp");
    }

    @Test
    void whenItIsNotAllowedThenRootOnlyIsAnswered() {
        AdminClient root = masterRoot(RECOVER);

        for (RestResponse answer : List.of(root.post(NOMINATION, OTTO), root.delete(NOMINATION))) {
            assertRefused(answer, "root_only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "transfer-root", "manage-realms"})
    void whenTaskIsAnotherThenRecoveryIsNamed(String task) {
        allow(true);
        AdminClient root = masterRoot(task);

        for (RestResponse answer : List.of(root.post(NOMINATION, OTTO), root.delete(NOMINATION))) {
            assertRefused(answer, "root_task_forbidden");
            assertThat(answer.json().path("error_description").asText()).contains(RECOVER);
        }
    }

    @Test
    void whenAdministratorOfMasterIsNotRootThenRootOnlyIsAnswered() {
        allow(true);

        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin())) {
            for (RestResponse answer : List.of(anybody.post(NOMINATION, OTTO), anybody.delete(NOMINATION))) {
                assertRefused(answer, "root_only");
            }
        }
    }

    @Test
    void whenMastersRootRecoversThenItDoesNothingElseThatIsRoots() {
        allow(true);
        AdminClient root = masterRoot(RECOVER);

        assertRefused(root.put("/root-guard/policy", Map.of()), "root_only");
        assertRefused(root.post("/root-guard/retirement", Map.of()), "root_only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "manage-realms"})
    void whenMastersRootHasAnotherTaskThenItMakesNobodyRootInAnyRealm(String task) {
        TestRealm unguarded = server.exampleRealm();
        AdminClient root = unguarded
                .admin()
                .as(TokenSource.fixed(master.signInFor(new Http(), task, REASON).accessToken()));

        for (RestResponse answer : List.of(
                root.post(NOMINATION, OTTO), root.delete(NOMINATION), root.put("/root-guard/policy", Map.of()))) {
            assertThat(answer.expect(403).json().path("error").asText()).isEqualTo("root_task_forbidden");
        }
    }

    @Test
    void whenMastersRootWithdrawsThenNothingIsOffered() {
        allow(true);
        AdminClient root = masterRoot(RECOVER);
        Nominated otto = Nominated.by(root, realm, ORDINARY_USER);

        root.delete(NOMINATION).expect(204);

        assertThat(status().has("nomination")).isFalse();
        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
    }

    @Test
    void whenRootOfTheRealmWithdrawsThenNothingIsOffered() {
        allow(true);
        Nominated otto = Nominated.by(masterRoot(RECOVER), realm, ORDINARY_USER);

        root("transfer-root").delete(NOMINATION).expect(204);

        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
    }

    @Test
    void whenRootForbidsItAgainThenTheNominationCannotBeClaimed() {
        allow(true);
        Nominated otto = Nominated.by(masterRoot(RECOVER), realm, ORDINARY_USER);

        allow(false);

        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
    }

    @Test
    void whenRealmIsOrphanedThenItIsRepaired() {
        allow(true);
        realm.facts().deleteUser(guarded.rootId());
        assertThat(status().path("state").asText()).isEqualTo("orphaned");

        GuardedRealm next = GuardedRealm.claim(Nominated.by(masterRoot(RECOVER), realm, ORDINARY_USER), new Http());

        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(next.rootId());
    }

    @Test
    void whenOrphanedRealmDoesNotAllowItThenTheRefusalSaysOrphaned() {
        realm.facts().deleteUser(guarded.rootId());

        RestResponse answer = masterRoot(RECOVER).post(NOMINATION, OTTO).expect(403);

        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        assertThat(answer.json().path("error_description").asText()).contains("orphaned");
    }

    private void allow(boolean allowed) {
        root("change-root-policy")
                .put("/root-guard/policy", Map.of("central-recovery", allowed))
                .expect(200);
    }

    private AdminClient root(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private AdminClient masterRoot(String task) {
        String token = master.signInFor(new Http(), task, REASON).accessToken();
        return realm.admin().as(TokenSource.fixed(token));
    }

    private void assertRefused(RestResponse answer, String error) {
        assertThat(answer.expect(403).json().path("error").asText()).isEqualTo(error);
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(status().has("nomination")).isFalse();
    }

    private JsonNode status() {
        return realm.status();
    }
}

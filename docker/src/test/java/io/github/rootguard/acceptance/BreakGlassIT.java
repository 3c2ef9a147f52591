package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.LogTail;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedHome;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A server that was started again with break-glass for one of its realms. The tests follow each other in one realm, as
 * only one can be open.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreakGlassIT {

    private static final String NOTICE = "Recovery of this realm is switched on: its root user can be nominated anew.";
    private static final String PASSWORD = "deep rivers run without a sound";

    private static GuardedHome before;
    private static OwnServer server;
    private static GuardedRealm open;
    private static GuardedRealm closed;

    @BeforeAll
    static void start() {
        before = GuardedHome.get();
        String name = before.realms().get(0).realm().name();
        server = OwnServer.start(
                "break-glass",
                before.home(),
                before.settings().option("spi-root-guard-policy--default--recovery-realm", name));
        open = before.realms().get(0).on(server.realm(name));
        closed = before.realms()
                .get(1)
                .on(server.realm(before.realms().get(1).realm().name()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void whenServerStartsThenLogAndEventTell() {
        assertThat(LogTail.since(server.log(), 0))
                .contains("Break-glass is switched on for realm " + open.realm().name());
        assertThat(open.realm().events().ofType("EXECUTE_ACTIONS"))
                .anySatisfy(event -> assertThat(
                                event.path("details").path("root_reason").asText())
                        .isEqualTo("break-glass"));
        assertThat(open.realm().status().path("breakGlass").asBoolean()).isTrue();
        assertThat(closed.realm().status().path("breakGlass").asBoolean()).isFalse();
    }

    @Test
    @Order(2)
    void whenSignInPageOpensThenItTells() {
        assertThat(loginPage(open)).contains(NOTICE);
        assertThat(loginPage(closed)).doesNotContain(NOTICE);
        assertThat(open.signIn(new Http())
                        .page()
                        .expectPage("root-guard-challenge")
                        .text())
                .contains(NOTICE);
    }

    @Test
    @Order(3)
    void whenServerWasRestartedThenOldRootSessionsAreDead() {
        SignedInRoot old = closed.first();

        RestResponse refused = old.client().refresh(old.refreshToken());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        closed.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    @Test
    @Order(4)
    void whenRealmIsNotOpenThenNominationIsRefused() {
        RestResponse refused = closed.realm()
                .everydayAdmin()
                .post("/root-guard/nomination", Map.of("user", ORDINARY_USER))
                .expect(403);

        assertThat(refused.json().path("error").asText()).isEqualTo("root_only");
    }

    @Test
    @Order(5)
    void whenAdministratorIsTooSmallThenNominationIsRefused() {
        RestResponse refused =
                open.realm().adminAs(ORDINARY_USER).post("/root-guard/nomination", Map.of("user", ORDINARY_USER));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(open.realm().status().has("nomination")).isFalse();
    }

    @Test
    @Order(6)
    void whenRootStillHasEverythingThenSigningInNeedsTheSecondFactor() {
        SignedInRoot root = open.signInFor(new Http(), "review", GuardedRealm.REASON);
        assertThat(open.asRoot(root)
                        .post("/root-guard/nomination", Map.of("user", ORDINARY_USER))
                        .expect(403)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("root_task_forbidden");
        open.realm()
                .everydayAdmin()
                .post("/users/" + open.rootId() + "/logout", "")
                .expect(204);
    }

    @Test
    @Order(7)
    void whenTheSameUserIsNominatedThenTheLostFactorIsReplaced() {
        String code = nominated("nora");
        RootSignIn claim = open.signIn(new Http()).claimCode(code).newPassword(PASSWORD);
        OneTimeCodes fresh = new OneTimeCodes(claim.newDevice(), open.realm().clock());
        claim.enroll(fresh.next(), fresh.next(), "new phone").confirm();
        claim.task("review", GuardedRealm.REASON).tokens();

        assertThat(factors(open.rootId())).containsExactly("new phone");
        RootSignIn old = RootSignIn.begin(new Http(), open.adminConsole())
                .login(open.rootEmail(), PASSWORD)
                .otp(open.codes().next());
        assertThat(old.page().expectPage("root-guard-challenge").text()).contains("This code is not right");
        old.otp(fresh.next()).page().expectPage("root-guard-task");
        assertThat(open.realm().status().path("rootUserId").asText()).isEqualTo(open.rootId());
    }

    @Test
    @Order(8)
    void whenAnotherUserClaimsThenTheFormerRootIsReleased() {
        String otto = open.realm().userId(ORDINARY_USER);
        String code = nominated(ORDINARY_USER);
        RootSignIn claim = RootSignIn.begin(new Http(), open.adminConsole())
                .login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER))
                .claimCode(code)
                .newPassword("warm winds come from the south");
        OneTimeCodes codes = new OneTimeCodes(claim.newDevice(), open.realm().clock());
        claim.enroll(codes.next(), codes.next(), "phone").confirm();
        claim.task("review", GuardedRealm.REASON).tokens();

        assertThat(open.realm().status().path("rootUserId").asText()).isEqualTo(otto);
        assertThat(open.realm().facts().sessions(open.rootId())).isEmpty();
        assertThat(factors(open.rootId())).isEmpty();
        assertThat(open.realm()
                        .events()
                        .await(
                                "REMOVE_CREDENTIAL",
                                event -> event.path("userId").asText().equals(open.rootId())
                                        && event.path("details")
                                                .path("credential_type")
                                                .asText()
                                                .equals("root-totp"))
                        .path("error")
                        .isMissingNode())
                .isTrue();
        assertThat(open.realm().events().ofType("CUSTOM_REQUIRED_ACTION")).anySatisfy(event -> {
            assertThat(event.path("userId").asText()).isEqualTo(otto);
            assertThat(event.path("details").path("former_root_id").asText()).isEqualTo(open.rootId());
        });
        JsonNode former = open.realm().admin().get("/users/" + open.rootId()).json();
        assertThat(former.path("requiredActions").toString()).contains("CONFIGURE_TOTP");
        assertThat(open.realm()
                        .admin()
                        .get("/users/" + open.rootId() + "/role-mappings")
                        .body())
                .doesNotContain("realm-admin");
        RootSignIn.begin(new Http(), open.accountConsole())
                .login(open.rootEmail(), PASSWORD)
                .page()
                .expectPage("login-config-totp");
    }

    @Test
    @Order(9)
    void whenRecoveryIsOverThenWhatItNominatedCannotBeClaimed() {
        TestRealm realm = open.realm();
        Nominated erik = Nominated.by(realm.everydayAdmin(), realm, ADMINISTRATOR);
        String root = open.realm().status().path("rootUserId").asText();
        server.close();
        server = OwnServer.start("break-glass-over", before.home(), before.settings());
        TestRealm later = server.realm(realm.name());

        RootSignIn signIn = RootSignIn.begin(new Http(), GuardedRealm.adminConsole(later))
                .login(erik.username(), TestRealm.passwordOf(erik.username()));

        assertThat(signIn.answer()).containsKey("code");
        OidcClient console = GuardedRealm.adminConsole(later);
        assertThat(RootSignIn.begin(new Http(), console, console.authorization().with("kc_action", "root-guard-claim"))
                        .login(erik.username(), TestRealm.passwordOf(erik.username()))
                        .answer())
                .containsKey("code");
        assertThat(later.admin()
                        .get("/root-guard/status")
                        .json()
                        .path("rootUserId")
                        .asText())
                .isEqualTo(root);
    }

    private static String nominated(String user) {
        return Nominated.by(open.realm().everydayAdmin(), open.realm(), user).claimCode();
    }

    private static List<String> factors(String userId) {
        return open.realm()
                .facts()
                .credentials(userId)
                .filter(stored -> stored.path("type").asText().equals("root-totp"))
                .map(stored -> stored.path("userLabel").asText())
                .toList();
    }

    private static String loginPage(GuardedRealm guarded) {
        return RootSignIn.begin(new Http(), guarded.accountConsole())
                .page()
                .expectPage("login")
                .text();
    }
}

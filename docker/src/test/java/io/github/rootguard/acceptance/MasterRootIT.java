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
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountSetup;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.MasterUsers;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The role moves on and ends in the realm master, where it comes with the role admin. The tests follow each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasterRootIT {

    private static final String RETIREMENT = "/root-guard/retirement";

    private static final String WIZARD = "root-guard-everyday-admin";

    private static KeycloakHome home;
    private static OwnServer server;
    private static TestRealm master;
    private static GuardedRealm first;
    private static GuardedRealm second;

    @BeforeAll
    static void start() {
        home = TestServer.home("master-root");
        server = OwnServer.start("master-root", home, TestServer.settings());
        master = server.realm("master");
        MasterUsers.create(master, NOMINEE);
        MasterUsers.create(master, ORDINARY_USER);
        first = GuardedRealm.claim(master, new Http());
    }

    @AfterAll
    static void stop() {
        server.close();
        home.delete();
    }

    @Test
    @Order(1)
    void whenRootOfMasterCreatesAnAdministratorOfOneRealmThenTheOthersStayClosed() {
        TestRealm acme = server.exampleRealm();
        OidcClient console = first.adminConsole();
        RootSignIn wizard = RootSignIn.begin(
                        new Http(), console, console.authorization().with("kc_action", WIZARD))
                .login(first.rootEmail(), first.rootPassword())
                .otp(first.codes().next())
                .task("review", REASON);
        assertThat(wizard.page()
                        .expectPage(WIZARD)
                        .html()
                        .select("#access option")
                        .eachAttr("value"))
                .startsWith("full")
                .contains(acme.name() + "/users", acme.name() + "/read-only", "master/clients");

        WebPage created = wizard.fill(
                        WIZARD,
                        Map.of(
                                "username", "wendy",
                                "email", "wendy@example.org",
                                "firstName", "Wendy",
                                "lastName", "Everyday",
                                "access", acme.name() + "/users"))
                .page();

        String token = AccountSetup.follow(
                        master, created.html().select("#root-guard-setup-link").text(), "an everyday password")
                .signIn("wendy")
                .accessToken();
        assertThat(acme.adminWith(token).get("/users?max=1").status()).isEqualTo(200);
        assertThat(acme.adminWith(token).get("/clients?max=1").status()).isEqualTo(403);
        assertThat(master.adminWith(token).get("/users?max=1").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void whenRootOfMasterTransfersThenTheRoleAdminMovesAlong() {
        assertThat(isAdmin(first.rootId())).isTrue();

        second = GuardedRealm.claim(Nominated.by(rootFor(first, "transfer-root"), master, ORDINARY_USER), new Http());

        assertThat(status().path("rootUserId").asText()).isEqualTo(second.rootId());
        assertThat(isAdmin(second.rootId())).isTrue();
        assertThat(isAdmin(first.rootId())).isFalse();
        assertThat(master.facts().sessions(first.rootId())).isEmpty();
    }

    @Test
    @Order(3)
    void whenNobodyElseIsEnabledWithTheRoleAdminThenRootOfMasterCannotGiveItUp() {
        AdminClient root = rootFor(second, "recover-realm");
        String bootstrap = "/users/" + master.userId(KeycloakServer.ADMIN);
        root.put(bootstrap, Map.of("enabled", false)).expect(204);

        RestResponse refused = root.post(RETIREMENT, Map.of("keepAdministration", false));

        root.put(bootstrap, Map.of("enabled", true)).expect(204);
        assertThat(refused.expect(409).json().path("error").asText()).isEqualTo("last_administrator");
        assertThat(refused.json().path("error_description").asText()).contains("the role admin");
        assertThat(status().path("rootUserId").asText()).isEqualTo(second.rootId());
        assertThat(isAdmin(second.rootId())).isTrue();
    }

    @Test
    @Order(4)
    void whenRootOfMasterRetiresThenMasterIsAsBefore() {
        rootFor(second, "transfer-root")
                .post(RETIREMENT, Map.of("keepAdministration", false))
                .expect(204);

        assertThat(status().path("state").asText()).isEqualTo("off");
        assertThat(isAdmin(second.rootId())).isFalse();
        assertThat(master.facts().sessions(second.rootId())).isEmpty();
        second.signIn(new Http()).page().expectPage("login-config-totp");
        master.admin().delete("/users/" + second.rootId()).expect(204);
    }

    private static AdminClient rootFor(GuardedRealm guarded, String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private static boolean isAdmin(String userId) {
        for (JsonNode role : master.admin()
                .get("/users/" + userId + "/role-mappings/realm")
                .expect(200)
                .json()) {
            if (role.path("name").asText().equals("admin")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode status() {
        return master.status();
    }
}

package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.AdminClient;
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

/** Root retires, and the realm is as it was before anybody was root. */
@RootGuardServer
class RetirementIT {

    private static final String RETIREMENT = "/root-guard/retirement";
    private static final String TRANSFER = "transfer-root";

    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keepAdministration\":true}"})
    void whenRootRetiresThenSessionsAndAuthenticatorsAreGoneAndAdministrationStays(String body) {
        Http browser = new Http();
        SessionUse live = SessionUse.begin(guarded, browser, TRANSFER);

        guarded.asRoot(live.admin()).post(RETIREMENT, body).expect(204);

        assertThat(status().path("state").asText()).isEqualTo("off");
        assertThat(status().has("rootUserId")).isFalse();
        assertThat(live.open()).isEmpty();
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        assertThat(realm.facts().singleUse("root-guard.grant." + live.sessionId()))
                .isEmpty();
        assertThat(realm.facts().credentialTypes(guarded.rootId())).containsExactly("password");
        assertThat(Administration.has(realm, guarded.rootId())).isTrue();
        guarded.signIn(new Http()).page().expectPage("login-config-totp");
    }

    @Test
    void whenRootKeepsNoAdministrationThenTheRoleIsGone() {
        rootFor("recover-realm")
                .post(RETIREMENT, Map.of("keepAdministration", false))
                .expect(204);

        assertThat(status().path("state").asText()).isEqualTo("off");
        assertThat(Administration.has(realm, guarded.rootId())).isFalse();
    }

    @Test
    void whenRootHasRetiredThenTheRealmBehavesLikePlainKeycloak() {
        retire();

        String user = "/users/" + guarded.rootId();
        AdminClient administrator = realm.everydayAdmin();
        administrator
                .put(user, Map.of("firstName", "Anybody", "requiredActions", List.of()))
                .expect(204);
        administrator.delete("/authentication/required-actions/root-guard-gate").expect(204);
        assertThat(guarded.signIn(new Http()).answer()).containsKey("code");
        realm.service()
                .password(guarded.rootEmail(), guarded.rootPassword(), "openid offline_access")
                .expect(200);
        assertThat(realm.facts().sessions(guarded.rootId()))
                .anySatisfy(session -> assertThat(session.offline()).isTrue());
        administrator.delete(user).expect(204);
    }

    @Test
    void whenApplicationsStillAskForTheGateThenItIsPassedOver() {
        retire();
        realm.everydayAdmin()
                .put("/users/" + guarded.rootId(), Map.of("requiredActions", List.of()))
                .expect(204);
        OidcClient console = guarded.adminConsole();

        RootSignIn signIn = RootSignIn.begin(
                        new Http(), console, console.authorization().with("kc_action", "root-guard-gate"))
                .login(guarded.rootEmail(), guarded.rootPassword());

        assertThat(signIn.answer()).containsKey("code");
    }

    @Test
    void whenRootHasRetiredThenAnotherOneCanBeNominated() {
        AdminClient root = rootFor("recover-realm");
        root.put("/root-guard/policy", Map.of("session-max-minutes", 20)).expect(200);
        root.post(RETIREMENT, Map.of()).expect(204);
        assertThat(realm.admin()
                        .get("/root-guard/policy")
                        .json()
                        .path("session-max-minutes")
                        .asInt())
                .isEqualTo(20);

        GuardedRealm next = GuardedRealm.claim(Nominated.by(realm.everydayAdmin(), realm, ORDINARY_USER), new Http());

        assertThat(status().path("rootUserId").asText()).isEqualTo(next.rootId());
        assertThat(Administration.has(realm, guarded.rootId())).isTrue();
    }

    @Test
    void whenSomebodyIsNominatedThenTheNominationEndsWithTheRole() {
        AdminClient root = rootFor(TRANSFER);
        Nominated otto = Nominated.by(root, realm, ORDINARY_USER);

        root.post(RETIREMENT, Map.of()).expect(204);

        assertThat(status().path("state").asText()).isEqualTo("off");
        assertThat(otto.signIn(new Http()).answer()).containsKey("code");
    }

    @Test
    void whenRootRetiresThenEventsTell() {
        retire();

        JsonNode retired = realm.events()
                .awaitOfAdministrator(
                        event -> event.path("resourcePath").asText().equals("root-guard/retirement"));
        assertThat(retired.path("operationType").asText()).isEqualTo("ACTION");
        assertThat(retired.path("authDetails").path("userId").asText()).isEqualTo(guarded.rootId());
        assertThat(retired.path("details").path("root_task").asText()).isEqualTo(TRANSFER);
        assertThat(retired.path("representation").asText()).contains(guarded.rootId(), "keepAdministration");
        assertThat(realm.events()
                        .await(
                                "REMOVE_CREDENTIAL",
                                event -> event.path("userId").asText().equals(guarded.rootId()))
                        .path("details")
                        .path("credential_type")
                        .asText())
                .isEqualTo("root-totp");
    }

    private void retire() {
        rootFor(TRANSFER).post(RETIREMENT, Map.of()).expect(204);
    }

    private AdminClient rootFor(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private JsonNode status() {
        return realm.status();
    }
}

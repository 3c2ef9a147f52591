package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.root.GuardedRealm.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.Administration;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not retire the root user, and when it is impossible. */
@RootGuardServer
class RetirementRefusalIT {

    private static final String RETIREMENT = "/root-guard/retirement";
    private static final String TRANSFER = "transfer-root";

    private GuardedRealm guarded;
    private TestRealm realm;

    @BeforeEach
    void claim(TestRealm own, Http http) {
        realm = own;
        guarded = GuardedRealm.claim(realm, http);
    }

    @Test
    void whenSomebodyElseRetiresRootThenRootOnlyIsAnswered() {
        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin(), realm.adminAs(ORDINARY_USER))) {
            assertRefused(anybody.post(RETIREMENT, Map.of()), 403, "root_only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "change-root-policy", "restore-administrator"})
    void whenTaskIsAnotherThenTheOneThatFitsIsNamed(String task) {
        RestResponse answer = rootFor(task).post(RETIREMENT, Map.of());

        assertRefused(answer, 403, "root_task_forbidden");
        assertThat(answer.json().path("error_description").asText()).contains(TRANSFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"keepAdministration\":null}",
                "{\"keepAdministration\":\"false\"}",
                "{\"keepAdministration\":0}",
                "{\"keepadministration\":false}",
                "{\"keepAdministration\":false,\"user\":\"otto\"}",
                "{\"keepAdministration\":true,\"keepAdministration\":false}",
                "{\"keepAdministration\":true} {}"
            })
    void whenBodyIsNotWhatItShouldBeThenNothingHappens(String body) {
        RestResponse answer = rootFor(TRANSFER).post(RETIREMENT, body);

        assertRefused(answer, 400, "invalid_request");
        assertThat(answer.json().path("error_description").asText()).contains("keepAdministration");
    }

    @Test
    void whenNobodyElseIsAdministratorThenRootCannotGiveItUp() {
        realm.admin()
                .put("/users/" + realm.userId(ADMINISTRATOR), Map.of("enabled", false))
                .expect(204);
        RestResponse disabled = rootFor(TRANSFER).post(RETIREMENT, Map.of("keepAdministration", false));
        assertRefused(disabled, 409, "last_administrator");
        assertThat(disabled.json().path("error_description").asText()).contains("realm-admin");
        Administration.take(realm, realm.userId(ADMINISTRATOR));
        AdminClient root = rootFor(TRANSFER);
        Map<String, Object> before = AccountFacts.of(realm, guarded.rootId());

        assertRefused(root.post(RETIREMENT, Map.of("keepAdministration", false)), 409, "last_administrator");

        assertThat(AccountFacts.of(realm, guarded.rootId())).isEqualTo(before);
        root.post(RETIREMENT, Map.of("keepAdministration", true)).expect(204);
    }

    @Test
    void whenThereIsNoRootUserThenThereIsNothingToRetire() {
        retire();

        assertThat(realm.everydayAdmin()
                        .post(RETIREMENT, Map.of())
                        .expect(409)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("not_guarded");
        assertThat(realm.adminAs(ORDINARY_USER)
                        .post(RETIREMENT, Map.of())
                        .expect(403)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("insufficient_role");
    }

    private void retire() {
        rootFor(TRANSFER).post(RETIREMENT, Map.of()).expect(204);
    }

    private AdminClient rootFor(String task) {
        return guarded.asRoot(guarded.signInFor(new Http(), task, REASON));
    }

    private void assertRefused(RestResponse answer, int status, String error) {
        assertThat(answer.expect(status).json().path("error").asText()).isEqualTo(error);
        assertThat(status().path("state").asText()).isEqualTo("guarded");
        assertThat(status().path("rootUserId").asText()).isEqualTo(guarded.rootId());
        assertThat(realm.facts().credentialTypes(guarded.rootId()))
                .containsExactlyInAnyOrder("password", "root-password-history", "root-totp");
    }

    private JsonNode status() {
        return realm.status();
    }
}

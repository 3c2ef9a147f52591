package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static io.github.rootguard.acceptance.rest.ExampleRealm.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways that administrators have. */
@RootGuardServer
class ApiWaysIT {

    private static final String VAULT = "vault";

    private static TestRealm realm;
    private static GuardedRealm guarded;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms) {
        realm = realms.example(
                draft -> draft.client(ClientDraft.service(VAULT, VAULT).set("authorizationServicesEnabled", true)));
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("impersonation")
    void whenAdministratorImpersonatesThenRootIsOutOfReach() {
        for (AdminClient administrator : administrators()) {
            administrator
                    .post("/users/" + realm.userId(ORDINARY_USER) + "/impersonation", "{}")
                    .expect(200);

            Answers.refused("impersonation", administrator.post("/users/" + guarded.rootId() + "/impersonation", "{}"));
        }
        traces.expectNothingNew();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//users/{id}/impersonation",
                "/users//{id}/impersonation",
                "/users/{id}//impersonation",
                "/users/{id}/impersonation/",
                "/users/{id}/%69mpersonation",
                "/%75sers/{id}/impersonation",
                "/users/{id};a=b/impersonation",
                "/users/{id}/impersonation;a=b",
                "/users/x/../{id}/impersonation",
                "/users/%2E/{id}/impersonation",
                "/users/{id}%2Fimpersonation",
                "/groups/../users/{id}/impersonation",
                "/users/{first}{rest}/impersonation",
                "/users/{ID}/impersonation"
            })
    @Proves("impersonation")
    void whenPathIsWrittenStrangelyThenRootIsStillOutOfReach(String path) {
        String id = guarded.rootId();
        String strange = path.replace("{id}", id)
                .replace("{ID}", id.toUpperCase(Locale.ROOT))
                .replace("{first}", "%" + Integer.toHexString(id.charAt(0)))
                .replace("{rest}", id.substring(1));
        for (AdminClient administrator : administrators()) {
            RestResponse answer = administrator.post(strange, "{}");

            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(each -> each.contains("IDENTITY"));
        }
        traces.expectNothingNew();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate-example-access-token",
                "generate-example-id-token",
                "generate-example-userinfo",
                "generate-example-saml-response"
            })
    @Proves("example-token")
    void whenAdministratorGeneratesAnExampleThenThereIsNoneOfRoot(String example) {
        String path = "/clients/" + realm.clientUuid(SERVICE) + "/evaluate-scopes/" + example + "?scope=openid&userId=";
        if (realm.admin().get(path + realm.userId(ORDINARY_USER)).status() == 404) {
            return;
        }
        for (AdminClient administrator : administrators()) {
            administrator.get(path + realm.userId(ORDINARY_USER)).expect(200);
            Answers.refused("example-token", administrator.get(path + guarded.rootId()));
        }
        traces.expectNothingNew();
    }

    @Test
    @Proves("policy-evaluation")
    void whenAdministratorEvaluatesPermissionsThenThereAreNoneOfRoot() {
        for (AdminClient administrator : administrators()) {
            evaluate(administrator, realm.userId(ORDINARY_USER)).expect(200);
            Answers.refused("policy-evaluation", evaluate(administrator, guarded.rootId()));
        }
        traces.expectNothingNew();
    }

    private static RestResponse evaluate(AdminClient administrator, String userId) {
        return administrator.post(
                "/clients/" + realm.clientUuid(VAULT) + "/authz/resource-server/policy/evaluate",
                Map.of(
                        "userId",
                        userId,
                        "roleIds",
                        List.of(),
                        "resources",
                        List.of(),
                        "context",
                        Map.of("attributes", Map.of()),
                        "entitlements",
                        true));
    }

    private static List<AdminClient> administrators() {
        return Stream.of(realm.everydayAdmin(), realm.admin()).toList();
    }
}

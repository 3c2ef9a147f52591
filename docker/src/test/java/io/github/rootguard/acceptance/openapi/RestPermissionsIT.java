package io.github.rootguard.acceptance.openapi;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.rest.UserDraft;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use which endpoint, with requests that are right but for the missing key: 404 says that one may. */
@RootGuardServer
class RestPermissionsIT {

    private static final List<String> ROLES = List.of(
            "query-users", "view-realm", "view-users", "manage-users", "manage-realm", "impersonation", "realm-admin");
    private static final List<String> READS = List.of(
            "/status",
            "/policy",
            "/activity",
            "/access-keys",
            "/hardware-tokens",
            "/policy/definitions",
            "/root",
            "/checks",
            "/credential-report");
    private static final String NO_KEY = "/access-keys/RGAKAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String HEAD = """
                                | nobody | nothing | query-users | view-realm | view-users | manage-users | manage-realm | impersonation | realm-admin""";

    private static final String WITHOUT_ROOT = """
            GET /status             | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /policy             | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /activity           | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /access-keys        | 401 | 403 | 403 | 403 | 200 | 200 | 403 | 403 | 200
            GET /hardware-tokens    | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /policy/definitions | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /root               | 401 | 403 | 403 | 404 | 403 | 403 | 404 | 403 | 404
            GET /checks             | 401 | 403 | 403 | 200 | 403 | 403 | 200 | 403 | 200
            GET /credential-report  | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            PUT /policy             | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            POST /nomination        | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404
            DELETE /nomination      | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404
            POST /retirement        | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 409
            POST /repair            | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            PUT /access-keys/id     | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            DELETE /access-keys/id  | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            POST /hardware-tokens   | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 400
            DELETE /hardware-tokens | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200
            """;

    private static final String ROOT_HEAD =
            "                        | realm-admin | review | change-root-policy | restore-administrator";

    private static final String WITH_ROOT = """
            GET /status             | 200 | 200 | 200 | 200
            GET /policy             | 200 | 200 | 200 | 200
            GET /activity           | 200 | 200 | 200 | 200
            GET /access-keys        | 200 | 200 | 200 | 200
            GET /hardware-tokens    | 200 | 200 | 200 | 200
            GET /policy/definitions | 200 | 200 | 200 | 200
            GET /root               | 200 | 200 | 200 | 200
            GET /checks             | 200 | 200 | 200 | 200
            GET /credential-report  | 200 | 200 | 200 | 200
            PUT /policy             | 403 | 403 | 200 | 403
            POST /nomination        | 403 | 403 | 403 | 403
            DELETE /nomination      | 403 | 403 | 403 | 403
            POST /retirement        | 403 | 403 | 403 | 403
            POST /repair            | 403 | 403 | 200 | 403
            PUT /access-keys/id     | 404 | 403 | 403 | 404
            DELETE /access-keys/id  | 404 | 403 | 403 | 404
            POST /hardware-tokens   | 403 | 403 | 400 | 403
            DELETE /hardware-tokens | 403 | 403 | 200 | 403
            """;

    @Test
    void whenRealmHasNoRootUserThenRolesDecide(Realms realms) {
        TestRealm realm = realms.example(draft -> {
            draft.user(UserDraft.of("nothing", TestRealm.passwordOf("nothing")));
            ROLES.forEach(role ->
                    draft.user(UserDraft.of(role, TestRealm.passwordOf(role)).clientRole("realm-management", role)));
        });
        Map<String, List<Integer>> table = new LinkedHashMap<>();

        ask(realm.adminWith("none"), table);
        ask(realm.adminAs("nothing"), table);
        ROLES.forEach(role -> ask(realm.adminAs(role), table));

        assertThat(HEAD + "\n" + text(table)).isEqualTo(HEAD + "\n" + WITHOUT_ROOT);
    }

    @Test
    void whenRealmHasRootUserThenTheTaskDecides(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claim(realm, new Http());
        Map<String, List<Integer>> table = new LinkedHashMap<>();

        ask(realm.everydayAdmin(), table);
        ask(guarded.asRoot(guarded.first()), table);
        for (String task : List.of("change-root-policy", "restore-administrator")) {
            ask(guarded.asRoot(guarded.signInFor(new Http(), task, GuardedRealm.REASON)), table);
        }

        assertThat(ROOT_HEAD + "\n" + text(table)).isEqualTo(ROOT_HEAD + "\n" + WITH_ROOT);
    }

    @Test
    void whenTokenIsOfAnotherRealmThenEverythingIsRefused(TestRealm realm, Realms realms, KeycloakServer server) {
        Map<String, List<Integer>> table = new LinkedHashMap<>();
        TestRealm other = realms.example();
        TokenSource foreign = new PasswordTokenSource(
                server.baseUri(), other.name(), ADMINISTRATOR, TestRealm.passwordOf(ADMINISTRATOR));

        ask(realm.admin().as(foreign), table);

        assertThat(table.values()).allSatisfy(statuses -> assertThat(statuses).containsExactly(403));
    }

    @Test
    void whenTokenIsOfTheRootOfAnotherRealmThenEverythingIsRefused(TestRealm realm, Realms realms) {
        GuardedRealm.claim(realm, new Http());
        GuardedRealm other = GuardedRealm.claim(realms.example(), new Http());
        Map<String, List<Integer>> table = new LinkedHashMap<>();

        ask(
                realm.adminWith(other.signInFor(new Http(), "recover-realm", GuardedRealm.REASON)
                        .accessToken()),
                table);

        assertThat(table.values()).allSatisfy(statuses -> assertThat(statuses).containsExactly(403));
    }

    private static void ask(AdminClient who, Map<String, List<Integer>> table) {
        for (String read : READS) {
            note(table, "GET " + read, who.get("/root-guard" + read));
        }
        note(table, "PUT /policy", who.put("/root-guard/policy", Map.of()));
        note(table, "POST /nomination", who.post("/root-guard/nomination", Map.of("user", "unknown to all")));
        note(table, "DELETE /nomination", who.delete("/root-guard/nomination"));
        note(table, "POST /retirement", who.post("/root-guard/retirement", Map.of()));
        note(table, "POST /repair", who.post("/root-guard/repair", Map.of()));
        note(table, "PUT /access-keys/id", who.put("/root-guard" + NO_KEY, Map.of("status", "inactive")));
        note(table, "DELETE /access-keys/id", who.delete("/root-guard" + NO_KEY));
        note(table, "POST /hardware-tokens", who.postText("/root-guard/hardware-tokens", "text/csv", "nothing"));
        note(table, "DELETE /hardware-tokens", who.delete("/root-guard/hardware-tokens?all=true"));
    }

    private static void note(Map<String, List<Integer>> table, String request, RestResponse answer) {
        table.computeIfAbsent(request, each -> new ArrayList<>()).add(answer.status());
    }

    private static String text(Map<String, List<Integer>> table) {
        return table.entrySet().stream()
                .map(row -> "%-23s | %s%n"
                        .formatted(
                                row.getKey(),
                                row.getValue().stream().map(String::valueOf).collect(Collectors.joining(" | "))))
                .collect(Collectors.joining());
    }
}

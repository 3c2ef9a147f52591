package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ADMINISTRATOR;
import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.AccountFacts;
import io.github.rootguard.acceptance.root.FeatureServer;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.root.ScimRequest;
import io.github.rootguard.acceptance.root.TamperingStep;
import io.github.rootguard.acceptance.root.WorkflowLog;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody changes root's account by SCIM or by workflows, whoever or whatever starts them. */
class FeatureTamperingIT {

    private static FeatureServer server;
    private static GuardedRealm guarded;
    private static Workflows workflows;

    @BeforeAll
    static void guard() {
        server = FeatureServer.start("feature-tampering");
        guarded = guardedRealm();
        workflows = new Workflows(realm());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Names and addresses are unique, so users who meet the same workflow would be in each other's way. */
    @AfterEach
    void removeVictims() {
        for (JsonNode user : realm().admin().get("/users?max=500").expect(200).json()) {
            if (!List.of(NOMINEE, ADMINISTRATOR, ORDINARY_USER)
                    .contains(user.path("username").asText())) {
                realm().admin().delete("/users/" + user.path("id").asText()).expect(204);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScimRequest.class)
    void whenScimChangesAUserThenRootIsOutOfReach(ScimRequest request) {
        String group = groupId("staff");
        String name = nameFor("scim", request);
        String victim = user(name);
        List<String> unharmed = state(victim);
        RestResponse done = request.send(realm(), victim, name, group);
        assertThat(done.status()).as(done.toString()).isBetween(200, 204);
        assertThat(state(victim)).isNotEqualTo(unharmed);
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = request.send(realm(), guarded.rootId(), NOMINEE, group);

        expectRootOnly(answer);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"nora, other@example.org", "NORA, other@example.org", "other, nora@example.org"})
    void whenScimCreatesAUserWithRootsNameOrAddressThenThereIsNone(String username, String email) {
        create("somebody-" + users(), "somebody-" + users() + "@example.org").expect(201);
        // Keycloak answers 409 to a name that is taken, and 500 to an address.
        int taken = create(username.replace("nora", "otto").replace("NORA", "OTTO"), email.replace("nora", "otto"))
                .status();
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());
        int users = users();

        RestResponse answer = create(username, email);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(taken).isGreaterThanOrEqualTo(400);
        assertThat(users()).isEqualTo(users);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TamperingStep.class)
    void whenWorkflowIsStartedByHandThenNotForRoot(TamperingStep step) {
        String name = nameFor("by-hand", step);
        String victim = user(name);
        List<String> unharmed = state(victim);
        String workflow = workflows.create(Map.of("name", name, "steps", List.of(step.about(name))));
        WorkflowLog log = WorkflowLog.from(server.server().log());
        workflows.activate(workflow, victim).expect(204);
        log.end(step, victim);
        assertThat(state(victim)).isNotEqualTo(unharmed);
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());

        RestResponse answer = workflows.activate(workflow, guarded.rootId());

        expectRootOnly(answer);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TamperingStep.class)
    void whenWorkflowRunsInTheBackgroundThenRootStaysAsTheyAre(TamperingStep step) {
        String name = nameFor("background", step);
        String victim = user(name);
        List<String> unharmed = state(victim);
        Map<String, Object> before = AccountFacts.of(realm(), guarded.rootId());
        WorkflowLog log = WorkflowLog.from(server.server().log());

        String workflow = workflows.create(Map.of(
                "name",
                name,
                "schedule",
                Map.of("after", "1s"),
                "if",
                "is-member-of(/crew)",
                "steps",
                List.of(step.about(name))));
        try {
            log.end(step, victim);
            log.end(step, guarded.rootId());
        } finally {
            workflows.remove(workflow);
        }

        assertThat(state(victim)).isNotEqualTo(unharmed);
        assertThat(AccountFacts.of(realm(), guarded.rootId())).isEqualTo(before);
    }

    @Test
    void whenWorkflowWaitsForSignInsThenThatOfRootDoesNotChangeRoot() {
        GuardedRealm other = guardedRealm();
        TestRealm realm = other.realm();
        realm.everydayAdmin()
                .post(
                        "/workflows",
                        Map.of(
                                "name",
                                "at sign-in",
                                "on",
                                "user-authenticated",
                                "steps",
                                List.of(TamperingStep.DISABLE.about(""))))
                .expect(201);
        String otto = realm.userId(ORDINARY_USER);
        WorkflowLog log = WorkflowLog.from(server.server().log());
        RootSignIn.begin(new Http(), other.accountConsole()).login(ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER));
        log.end(TamperingStep.DISABLE, otto);
        assertThat(realm.admin().get("/users/" + otto).json().path("enabled").asBoolean())
                .isFalse();
        List<String> before = state(realm, other.rootId());

        other.signInFor(new Http(), "change-root-credentials", GuardedRealm.REASON);

        assertThat(log.end(TamperingStep.DISABLE, other.rootId()))
                .contains("failed")
                .contains("root_only");
        assertThat(state(realm, other.rootId())).isEqualTo(before);
        other.signInFor(new Http(), "review", GuardedRealm.REASON);
    }

    private static String nameFor(String way, Enum<?> attack) {
        return way + "-" + attack.name().toLowerCase(Locale.ROOT);
    }

    private static void expectRootOnly(RestResponse answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        String path = answer.request()
                .substring(answer.request().lastIndexOf('/', answer.request().length() - 2));
        assertThat(realm().events().ofAdministrators()).anySatisfy(event -> {
            assertThat(event.path("error").asText()).isEqualTo("root_only");
            assertThat(event.path("resourcePath").asText()).endsWith(path);
        });
    }

    private static RestResponse create(String username, String email) {
        return ScimRequest.call(realm(), "POST", "/Users", Json.write(ScimRequest.user(username, email, Map.of())));
    }

    private static GuardedRealm guardedRealm() {
        TestRealm realm = server.server().exampleRealm(draft -> draft.set("scimApiEnabled", true));
        ScimRequest.prepare(realm);
        TamperingStep.prepare(realm);
        TamperingStep.furnish(realm, realm.userId(NOMINEE));
        return GuardedRealm.claim(realm, new Http());
    }

    private static String user(String name) {
        String id = realm().admin()
                .post("/users", Map.of("username", name, "email", name + "@example.org", "enabled", true))
                .expect(201)
                .createdId();
        if (!name.startsWith("scim")) {
            TamperingStep.furnish(realm(), id);
        }
        return id;
    }

    private static List<String> state(String userId) {
        return state(realm(), userId);
    }

    private static List<String> state(TestRealm realm, String userId) {
        return Stream.of("", "/role-mappings", "/groups", "/federated-identity")
                .map(part -> realm.admin().get("/users/" + userId + part).body())
                .toList();
    }

    private static String groupId(String name) {
        return realm().admin()
                .get("/groups?search=" + name)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static int users() {
        return realm().admin().get("/users/count").expect(200).json().asInt();
    }

    private static TestRealm realm() {
        return guarded.realm();
    }
}

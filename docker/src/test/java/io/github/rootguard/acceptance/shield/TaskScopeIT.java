package io.github.rootguard.acceptance.shield;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.SignedInRoot;
import io.github.rootguard.acceptance.web.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A root session does what its task includes and nothing else, and can read everything. */
@RootGuardServer
class TaskScopeIT {

    private static final String EVERYTHING = "recover-realm";

    /** What Keycloak's admin console asks for when its pages open. */
    private static final List<String> READS = List.of(
            "/admin-events",
            "/events",
            "/users/count",
            "/users/{otto}",
            "/users/{otto}/sessions",
            "/users/{root}/credentials",
            "/ui-ext/sessions",
            "/ui-ext/info",
            "/ui-ext/available-event-listeners",
            "/client-session-stats",
            "/clients/{console}/user-sessions",
            "/clients/{portal}/client-secret",
            "/clients/{portal}/installation/providers/keycloak-oidc-keycloak-json",
            "/clients-initial-access",
            "/localization",
            "/authentication/form-providers",
            "/authentication/unregistered-required-actions",
            "/authentication/flows/browser/executions",
            "/group-by-path/admins",
            "/credential-registrators",
            "/users/profile/metadata",
            "/attack-detection/brute-force/users/{otto}",
            "/roles-by-id/{auditorId}");

    private static Stage stage;
    private static Stage working;

    @BeforeAll
    static void guard(Realms realms) {
        stage = Stage.set(realms, "essential");
        working = Stage.set(realms, "essential");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void whenTaskIsAnotherThenItIsRefusedAndTheRightOneIsNamed(String task) {
        AdminClient root = root(stage, task);
        Map<String, String> before = RealmFacts.of(stage);
        List<String> wrong = new ArrayList<>();

        Stream.concat(TaskOperations.rows().stream(), TaskOperations.harmful().stream())
                .filter(operation -> !operation.task().equals(task))
                .forEach(operation -> {
                    RestResponse answer = operation.send(root, stage);
                    String text = answer.json().path("error_description").asText();
                    boolean refused = answer.status() == 403
                            && answer.json().path("error").asText().equals("root_task_forbidden")
                            && text.contains(operation.task());
                    if (!refused) {
                        wrong.add(operation + ": " + answer.status() + " " + answer.body());
                    }
                });

        assertThat(wrong).isEmpty();
        assertThat(RealmFacts.of(stage)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doers")
    void whenTaskIncludesItThenItIsDone(String task) {
        AdminClient root = root(working, task);

        assertThat(TaskOperations.rows())
                .filteredOn(
                        operation -> task.equals(EVERYTHING) || operation.task().equals(task))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    RestResponse answer = operation.send(root, working);
                    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
                });
    }

    @ParameterizedTest
    @MethodSource("allTasks")
    void whenRootReadsThenEveryTaskCan(String task) {
        AdminClient root = root(stage, task);

        assertThat(Stream.concat(RealmFacts.PLACES.stream(), READS.stream()))
                .allSatisfy(place -> root.get(stage.fill(place)).expect(200));
        root.post("/partial-export?exportClients=true", "{}").expect(200);
    }

    @ParameterizedTest
    @MethodSource("allTasks")
    void whenWholeRealmIsWrittenBackUnchangedThenEveryTaskCan(String task) {
        AdminClient root = root(stage, task);
        ObjectNode whole = (ObjectNode) root.get("").expect(200).json();

        root.put("", whole).expect(204);
        whole.set("upConfig", root.get("/users/profile").json());
        assertThat(root.put("/ui-ext", whole).status()).isIn(200, 204);
    }

    @Test
    void whenOneOfTwoChangedSettingsIsOutsideTheTaskThenNeitherIsWritten() {
        Map<String, String> before = RealmFacts.of(stage);
        Map<String, String> others =
                Map.of("change-authentication", "change-realm", "change-realm", "change-authentication");

        others.forEach((task, other) -> {
            AdminClient root = root(stage, task);
            ObjectNode whole = (ObjectNode) root.get("").expect(200).json();
            whole.put("passwordPolicy", "length(21)").put("displayName", "Both");

            RestResponse answer = root.put("", whole).expect(403);

            assertThat(answer.json().path("error").asText()).isEqualTo("root_task_forbidden");
            assertThat(answer.json().path("error_description").asText()).contains("`" + other + "`");
        });
        assertThat(RealmFacts.of(stage)).isEqualTo(before);
    }

    @Test
    void whenTaskIsAuthenticationThenEachOfItsSettingsCanBeChanged(Realms realms) {
        Stage own = Stage.set(realms, "strict");
        AdminClient root = root(own, "change-authentication");

        assertThat(StrictSettings.authentication())
                .allSatisfy(setting -> setting.send(root, own).expect(204));
    }

    @Test
    void whenTaskIsToDeleteTheRealmThenItIsDeleted(Realms realms, AdminClient master) {
        Stage own = Stage.set(realms, "strict");

        root(own, "delete-realm").delete("").expect(204);

        master.get("/" + own.realm().name()).expect(404);
    }

    static Stream<String> tasks() {
        return allTasks().filter(task -> !task.equals(EVERYTHING));
    }

    static Stream<String> doers() {
        return Stream.concat(TaskOperations.rows().stream().map(Administration::task), Stream.of(EVERYTHING))
                .distinct();
    }

    static Stream<String> allTasks() {
        return TaskOperations.TASKS.stream();
    }

    private static AdminClient root(Stage stage, String task) {
        GuardedRealm guarded = stage.guarded();
        SignedInRoot root = guarded.signInFor(new Http(), task, GuardedRealm.REASON);
        return stage.realm().admin().as(new RootTokens(root));
    }
}

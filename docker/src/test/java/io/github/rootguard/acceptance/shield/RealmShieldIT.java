package io.github.rootguard.acceptance.shield;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody but root does what belongs to root, and everybody does what does not: under either protection. */
@RootGuardServer
class RealmShieldIT {

    private static final Map<Stage, Map<String, String>> FACTS = new HashMap<>();

    private static Stage essential;
    private static Stage strict;
    private static Stage cold;
    private static Stage coldStrict;
    private static Stage changing;
    private static Stage changingByServer;

    @BeforeAll
    static void guard(Realms realms) {
        essential = Stage.set(realms, "essential");
        strict = Stage.set(realms, "strict");
        cold = Stage.set(realms, "essential");
        coldStrict = Stage.set(realms, "strict");
        changing = Stage.set(realms, "essential");
        changingByServer = Stage.set(realms, "essential");
    }

    @ParameterizedTest
    @MethodSource("essentialOperations")
    void whenOperationIsRootsThenNobodyElseDoesIt(Administration operation) {
        assertRefused(operation, essential);
    }

    @ParameterizedTest
    @MethodSource("allOperations")
    void whenProtectionIsStrictThenNobodyElseDoesIt(Administration operation) {
        assertRefused(operation, strict);
    }

    @ParameterizedTest
    @MethodSource("essentialOperations")
    void whenCachesWereEmptiedThenNobodyElseDoesIt(Administration operation) {
        assertRefused(operation, cold);
    }

    @ParameterizedTest
    @MethodSource("strictOperations")
    void whenCachesWereEmptiedUnderStrictProtectionThenNobodyElseDoesIt(Administration operation) {
        assertRefused(operation, coldStrict);
    }

    @ParameterizedTest
    @MethodSource("strictOperations")
    void whenProtectionIsEssentialThenEverydayAdministratorDoesTheRest(Administration operation) {
        RestResponse answer = operation.send(changing.realm().everydayAdmin(), changing);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    @ParameterizedTest
    @MethodSource("strictOperations")
    void whenProtectionIsEssentialThenAdministratorOfTheServerDoesTheRest(Administration operation) {
        RestResponse answer = operation.send(changingByServer.realm().admin(), changingByServer);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    @ParameterizedTest
    @MethodSource("power")
    void whenRolesOfAdministrationAreTamperedWithThenTheyStay(Administration operation) {
        Map<String, String> before = RealmFacts.of(essential);

        for (AdminClient admin : callers(essential)) {
            operation.send(admin, essential).expect(403);
        }

        assertThat(RealmFacts.of(essential)).isEqualTo(before);
    }

    @Test
    void whenWholeRealmIsWrittenBackUnchangedThenNothingIsRefused() {
        for (Stage stage : List.of(essential, strict)) {
            for (AdminClient admin : callers(stage)) {
                JsonNode whole = admin.get("").expect(200).json();
                admin.put("", whole).expect(204);
                assertThat(admin.put("/ui-ext", whole).status()).isIn(200, 204);
                ((ObjectNode) whole).set("upConfig", admin.get("/users/profile").json());
                RestResponse withProfile = admin.put("/ui-ext", whole);
                assertThat(withProfile.status()).as(withProfile.body()).isIn(200, 204);
            }
        }
        FACTS.clear();
    }

    static List<Administration> essentialOperations() {
        return Stream.concat(EssentialOperations.gate().stream(), EssentialOperations.rows().stream())
                .toList();
    }

    static List<Administration> power() {
        return EssentialOperations.power();
    }

    static List<Administration> strictOperations() {
        return StrictOperations.rows();
    }

    static List<Administration> allOperations() {
        return Stream.concat(strictOperations().stream(), EssentialOperations.rows().stream())
                .toList();
    }

    private static void assertRefused(Administration operation, Stage stage) {
        Map<String, String> before = FACTS.computeIfAbsent(stage, RealmFacts::of);
        List<RestResponse> answers = new ArrayList<>();
        List<JsonNode> events = new ArrayList<>();

        for (AdminClient admin : callers(stage)) {
            if (stage == cold || stage == coldStrict) {
                admin.post("/clear-realm-cache", Map.of()).expect(204);
            }
            answers.add(operation.send(admin, stage));
            events.add(stage.realm()
                    .admin()
                    .get("/admin-events?max=1")
                    .expect(200)
                    .json()
                    .path(0));
        }

        Map<String, String> after = RealmFacts.of(stage);
        FACTS.put(stage, after);
        assertThat(after).as("after %s", answers).isEqualTo(before);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
            assertThat(answer.json().path("error_description").asText()).contains("`" + operation.task() + "`");
        });
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("error").asText()).isEqualTo("root_only");
            assertThat(event.path("resourcePath").asText()).isEqualTo(operation.resource(stage));
            assertThat(event.path("details").path("policy_rule").asText()).isEqualTo("root-only-operation");
            assertThat(event.path("details").path("policy_outcome").asText()).isEqualTo("deny");
        });
        assertThat(events)
                .extracting(event -> event.path("authDetails").path("userId"))
                .doesNotHaveDuplicates();
    }

    private static List<AdminClient> callers(Stage stage) {
        return List.of(stage.realm().everydayAdmin(), stage.realm().admin());
    }
}

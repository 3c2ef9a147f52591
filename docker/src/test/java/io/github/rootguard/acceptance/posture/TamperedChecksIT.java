package io.github.rootguard.acceptance.posture;

import static io.github.rootguard.acceptance.junit.ServerFacts.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.ServerFacts;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody broke in the database fails a check, and opens nothing. */
@RootGuardServer
class TamperedChecksIT {

    /** Everything that depends on the policy or on who is root. */
    private static final String DEPENDING = "02 05 06 07 08 09 10 11 12 13 16 17 18 20 23 24";

    private static final List<String> READS =
            List.of("status", "policy", "policy/definitions", "root", "activity", "access-keys", "credential-report");

    /** Every way in which a policy cannot be relied on. */
    static Stream<Named<Consumer<ServerFacts>>> brokenPolicies() {
        return Stream.of(
                Named.of("no number", facts -> facts.changeComponents(POLICY, "session-max-minutes", "soon")),
                Named.of("out of range", facts -> facts.changeComponents(POLICY, "session-max-minutes", "100000")),
                Named.of("no mode", facts -> facts.changeComponents(POLICY, "mode", "off")),
                Named.of("two policies", facts -> facts.doubleComponents(POLICY)));
    }

    @ParameterizedTest
    @MethodSource("brokenPolicies")
    void whenThePolicyCannotBeReliedOnThenTheFirstCheckFailsAndNothingThatDependsOnItPasses(
            Consumer<ServerFacts> hand, TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        assertThat(Checks.of(realm.everydayAdmin()).status("RG-01")).isEqualTo("pass");

        hand.accept(realm.facts());

        Checks checks = Checks.of(realm.everydayAdmin());
        assertThat(checks.report().path("checks")).hasSize(24);
        assertThat(checks.status("RG-01")).isEqualTo("fail");
        assertThat(checks.evidence("RG-01")).contains("other than Root Guard");
        assertThat(checks.check("RG-01").path("remedy").asText()).isNotEmpty();
        assertThat(checks.byStatus()).containsEntry("unknown", DEPENDING).doesNotContainKey("not-applicable");
        assertThat(checks.evidence("RG-09")).contains("RG-01 says why");
        JsonNode sarif = realm.everydayAdmin()
                .get("/root-guard/checks", "Accept", "application/sarif+json")
                .expect(200)
                .json();
        assertThat(sarif.at("/runs/0/results"))
                .filteredOn(result -> result.path("ruleId").asText().equals("RG-01"))
                .first()
                .satisfies(result -> assertThat(result.path("level").asText()).isEqualTo("error"));
        assertClosed(guarded, realm);
    }

    @Test
    void whenThePolicyNamesNobodyThenTheFirstCheckFailsAndNothingIsOpen(TestRealm realm) {
        GuardedRealm.claimAndSignOut(realm);

        realm.facts().changeComponents(POLICY, "state.root-user-id", "nobody");

        Checks checks = Checks.of(realm.everydayAdmin());
        assertThat(checks.status("RG-01")).isEqualTo("fail");
        assertThat(checks.evidence("RG-01")).contains("does not exist");
        assertPolicyIsClosed(realm);
    }

    @Test
    void whenTheGateIsOffThenItsCheckFailsAndNobodyIsRoot(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        realm.facts().disableRequiredAction("root-guard-gate");

        Checks checks = Checks.of(realm.everydayAdmin());
        assertThat(checks.status("RG-16")).isEqualTo("fail");
        assertClosed(guarded, realm);
    }

    @Test
    void whenTheMarkOfThePasswordIsBrokenThenThePasswordCheckFails(TestRealm realm) {
        GuardedRealm.claimAndSignOut(realm);
        assertThat(Checks.of(realm.everydayAdmin()).status("RG-13")).isEqualTo("pass");

        realm.facts().changeComponents(POLICY, "state.password-mark", "x");

        assertThat(Checks.of(realm.everydayAdmin()).status("RG-13")).isEqualTo("fail");
        assertAnswered(realm);
    }

    @Test
    void whenAnAuthenticatorCannotBeReadThenItDoesNotCount(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
        assertThat(Checks.of(realm.everydayAdmin()).status("RG-05")).isEqualTo("pass");

        guarded.totps().damage(GuardedRealm.TABLET);

        assertThat(Checks.of(realm.everydayAdmin()).status("RG-05")).isEqualTo("fail");
        assertAnswered(realm);
    }

    /** Nothing answers with a fault of the server. */
    private static void assertAnswered(TestRealm realm) {
        for (String path : READS) {
            RestResponse answer = realm.everydayAdmin().get("/root-guard/" + path);
            assertThat(answer.status()).as(path).isIn(200, 404);
        }
    }

    private static void assertClosed(GuardedRealm guarded, TestRealm realm) {
        assertPolicyIsClosed(realm);
        assertThat(guarded.signIn(new Http()).page().text()).isNotEmpty();
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    private static void assertPolicyIsClosed(TestRealm realm) {
        assertAnswered(realm);
        for (AdminClient admin : List.of(realm.everydayAdmin(), realm.admin())) {
            admin.put("/root-guard/policy", Map.of("mode", "monitor")).expect(403);
            admin.post("/root-guard/nomination", Map.of("user", "otto")).expect(403);
            admin.delete("").expect(403);
        }
    }
}

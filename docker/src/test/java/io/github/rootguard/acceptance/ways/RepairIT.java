package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody damaged what Root Guard needs in a realm, and somebody asks for the repair. */
@RootGuardServer
class RepairIT {

    private static final String REPAIR = "/root-guard/repair";

    @Test
    void whenGateIsDamagedThenAdministratorOfTheRealmRepairs(TestRealm realm) {
        GuardedRealm.claimAndSignOut(realm);

        for (WithoutGateIT.Damage damage : WithoutGateIT.Damage.values()) {
            damage.to(realm.facts());
            realm.adminAs(ORDINARY_USER).post(REPAIR, Map.of()).expect(403);
            assertThat(gate(realm).toString()).as(damage.name()).contains("false");

            JsonNode answer =
                    realm.everydayAdmin().post(REPAIR, Map.of()).expect(200).json();

            assertThat(answer.path("changed").asBoolean()).as(damage.name()).isTrue();
            assertThat(answer.path("gate")).isEqualTo(gate(realm));
            assertThat(gate(realm).toString()).doesNotContain("false");
        }
        assertThat(realm.events()
                        .awaitOfAdministrator(
                                one -> one.path("resourcePath").asText().equals("root-guard/repair")
                                        && one.path("error").isMissingNode())
                        .path("representation")
                        .asText())
                .contains("true");
    }

    @Test
    void whenGateStandsThenRootAloneRepairsAndNothingChanges(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        assertThat(realm.everydayAdmin().post(REPAIR, Map.of()).expect(403).body())
                .contains("root_only", "change-root-policy");
        AdminClient root = guarded.asRoot(guarded.signInFor(new Http(), "change-root-policy", GuardedRealm.REASON));

        JsonNode answer = root.post(REPAIR, Map.of()).expect(200).json();

        assertThat(answer.path("changed").asBoolean(true)).isFalse();
    }

    @Test
    void whenRealmHasNoRootPolicyThenRepairInstallsNothing(TestRealm realm) {
        JsonNode answer =
                realm.everydayAdmin().post(REPAIR, Map.of()).expect(200).json();

        assertThat(answer.path("changed").asBoolean(true)).isFalse();
        assertThat(answer.path("gate").path("installed").asBoolean(true)).isFalse();
    }

    private static JsonNode gate(TestRealm realm) {
        return realm.status().path("gate");
    }
}

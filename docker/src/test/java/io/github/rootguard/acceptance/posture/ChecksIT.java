package io.github.rootguard.acceptance.posture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.accesskeys.KeysPages;
import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.HardwareClaim;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.web.Http;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The realm root benchmark: each item passes in a realm that does it, and fails in one that does not. */
@RootGuardServer
class ChecksIT {
    private static final String OF_ROOT = "02 05 06 07 08 13 16 17 18 20 23 24";

    @Test
    void whenRealmHasNoRootThenItemsAboutRootDoNotApplyAndTheOthersAreJudged(TestRealm realm) {
        realm.update(Map.of("eventsEnabled", false));
        new SoundRealm(realm).serviceAccount("pipeline", Map.of());

        Checks checks = Checks.of(realm.everydayAdmin());

        assertThat(checks.byStatus())
                .containsOnly(
                        Map.entry("fail", "01 03 04 14 15 19 21 22"),
                        Map.entry("not-applicable", OF_ROOT),
                        Map.entry("pass", "09 10 11 12"));
        assertThat(checks.report().path("realm").asText()).isEqualTo(realm.name());
        assertThat(checks.report().path("summary").toString())
                .isEqualTo("{\"pass\":4,\"fail\":8,\"notApplicable\":12,\"unknown\":0}");
        assertThat(checks.evidence("RG-14"))
                .contains("1 of 1", realm.userId(ExampleRealm.ADMINISTRATOR))
                .doesNotContain(ExampleRealm.ADMINISTRATOR, "@");
        assertThat(checks.evidence("RG-15")).contains("admin-cli");
        assertThat(checks.evidence("RG-21")).contains("pipeline");
    }

    @Test
    void whenRealmIsInOrderThenItPasses(TestRealm realm, Mailbox mailbox) {
        realm.admin().put("/root-guard/policy", Map.of()).expect(200);
        KeysPages.open(realm, ExampleRealm.ORDINARY_USER).make("robot");
        GuardedRealm.claimUnder(realm, Map.of("mfa-min-authenticators", 2));
        mailbox.await(realm.name(), mail -> mail.subject().startsWith("Root user signed in"));
        realm.update(Map.of("ssoSessionIdleTimeout", 900));
        SoundRealm order = new SoundRealm(realm);
        order.closeDirectGrants();
        order.administrator("amy", true);
        order.administrator("bob", true);
        order.takeAdministrationFromErik();
        order.serviceAccount("pipeline", Map.of("root-guard.justification", "rolls out clients, reviewed in May"));

        Checks checks = withoutTemporaryAdministrator(realm);

        assertThat(checks.byStatus())
                .as(checks.report().toPrettyString())
                .containsOnly(
                        Map.entry("pass", "01 02 03 04 05 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"),
                        Map.entry("fail", "06"));
        assertThat(checks.evidence("RG-22")).contains("the archive of the tests");
        assertThat(checks.evidence("RG-14")).contains("3");
    }

    @Test
    void whenRootIsWeakThenItFailsWhereItIs(Realms realms) {
        TestRealm realm = realms.example(draft -> draft.without("smtpServer"));
        Map<String, Object> policy =
                new HashMap<>(Map.of("password-preset", "cis", "password-min-length", 14, "sign-ins-per-30-days", 1));
        policy.putAll(Map.of("access-key-max-age-days", 0, "access-key-unused-days", 0, "root-access-keys", "allow"));
        GuardedRealm guarded = GuardedRealm.claimUnder(realm, policy);
        for (String label : List.of("one", "two")) {
            KeysPages.open(realm, ExampleRealm.ORDINARY_USER).make(label);
        }
        Http http = new Http();
        guarded.signInFor(http, "change-root-credentials", GuardedRealm.REASON);
        KeysPages.open(realm, http).make("robot");
        guarded.changePolicy(settings -> settings.put("mode", "monitor"));

        Checks today = Checks.of(realm.admin());
        assertThat(today.byStatus())
                .as(today.report().toPrettyString())
                .containsEntry("fail", "02 03 04 05 06 08 13 14 15 16 19 20 23");

        realm.clock().advance(Duration.ofDays(5 * 365 + 2));
        Checks later = Checks.of(realm.admin());
        assertThat(later.byStatus())
                .as(later.report().toPrettyString())
                .containsEntry("fail", "03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 23 24");
        assertThat(later.evidence("RG-11")).contains("RGAK");
    }

    @Test
    void whenRootHasAHardwareTokenThenThatItemPasses(TestRealm realm) {
        HardwareClaim.stock(realm);
        HardwareClaim.enroll(
                        HardwareClaim.begin(realm, new Http()),
                        realm,
                        HardwareClaim.TOKEN,
                        Map.of("serial", HardwareClaim.SERIAL))
                .confirm();

        assertThat(Checks.of(realm.admin()).status("RG-06")).isEqualTo("pass");
    }

    @Test
    void whenRealmIsNominatedOrOrphanedThenTheFirstItemSaysSo(Realms realms) {
        TestRealm nominated = realms.example();
        Nominated.in(nominated);
        TestRealm orphaned = realms.example();
        orphaned.facts().deleteUser(GuardedRealm.claimAndSignOut(orphaned).rootId());

        for (TestRealm realm : List.of(nominated, orphaned)) {
            Checks checks = Checks.of(realm.admin());
            assertThat(checks.byStatus()).containsEntry("not-applicable", OF_ROOT);
            assertThat(checks.status("RG-01")).isEqualTo("fail");
        }
        assertThat(Checks.of(nominated.admin()).evidence("RG-01")).contains("not claimed");
        assertThat(Checks.of(orphaned.admin()).evidence("RG-01")).contains("does not exist");
    }

    @Test
    void whenEverybodyAdministersOrAFlowDemandsAFactorThenTheItemsSaySo(TestRealm realm) {
        AdminClient admin = realm.admin();
        JsonNode role = admin.get("/clients/" + realm.clientUuid("realm-management") + "/roles/realm-admin")
                .json();
        String group =
                admin.post("/groups", Map.of("name", "staff")).expect(201).createdId();
        admin.post("/groups/" + group + "/role-mappings/clients/" + realm.clientUuid("realm-management"), List.of(role))
                .expect(204);
        String child = admin.post("/groups/" + group + "/children", Map.of("name", "interns"))
                .expect(201)
                .createdId();
        admin.put("/users/" + realm.userId(ExampleRealm.ORDINARY_USER) + "/groups/" + child, Map.of())
                .expect(204);
        assertThat(Checks.of(admin).evidence("RG-14")).contains(realm.userId(ExampleRealm.ORDINARY_USER), "2 of 2");

        admin.put("/default-groups/" + child, Map.of()).expect(204);
        assertThat(Checks.of(admin).evidence("RG-14")).contains("every user");

        for (JsonNode step : admin.get("/authentication/flows/direct%20grant/executions")
                .expect(200)
                .json()) {
            if (!step.path("requirement").asText().equals("REQUIRED")
                    && !step.path("displayName").asText().contains("ondition -")) {
                admin.put(
                                "/authentication/flows/direct%20grant/executions",
                                ((ObjectNode) step.deepCopy()).put("requirement", "REQUIRED"))
                        .expect(204);
            }
        }
        assertThat(Checks.of(admin).status("RG-15")).isEqualTo("pass");
    }

    /** The mark is no attribute of the user profile, so master must allow others for a moment. */
    private static Checks withoutTemporaryAdministrator(TestRealm realm) {
        AdminClient master = realm.admin().in("master");
        String path = "/users/"
                + master.get("/users?exact=true&username=admin")
                        .expect(200)
                        .json()
                        .path(0)
                        .path("id")
                        .asText();
        JsonNode profile = master.get("/users/profile").expect(200).json();
        master.put("/users/profile", ((ObjectNode) profile.deepCopy()).put("unmanagedAttributePolicy", "ENABLED"))
                .expect(200);
        JsonNode present = master.get(path).expect(200).json();
        try {
            ObjectNode changed = present.deepCopy();
            changed.withObjectProperty("attributes").remove("is_temporary_admin");
            master.put(path, changed).expect(204);
            return Checks.of(realm.admin());
        } finally {
            master.put(path, present).expect(204);
            master.put("/users/profile", profile).expect(200);
        }
    }
}

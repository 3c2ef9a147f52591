package io.github.rootguard.acceptance;

import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keycloak deletes the managed members of an organization with it. Root stays, and so does the organization. */
@RootGuardServer
class ManagedMemberIT {

    @Test
    void whenOrganizationOfAnOrdinaryUserIsDeletedThenTheUserIsDeletedToo(TestRealm realm) {
        GuardedRealm.claimAndSignOut(realm);
        String member = realm.userId(ORDINARY_USER);
        String organization = organizationOf(realm, member);

        realm.everydayAdmin().delete("/organizations/" + organization).expect(204);

        realm.admin().get("/users/" + member).expect(404);
    }

    @Test
    void whenOrganizationOfRootIsDeletedThenItIsRefusedAndBothStay(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        String organization = organizationOf(realm, guarded.rootId());

        assertRefused(guarded, organization, "");
    }

    @Test
    void whenRootIsTakenOutOfItsOrganizationThenItIsRefusedAndBothStay(TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        String organization = organizationOf(realm, guarded.rootId());

        assertRefused(guarded, organization, "/members/" + guarded.rootId());
    }

    private static void assertRefused(GuardedRealm guarded, String organization, String resource) {
        TestRealm realm = guarded.realm();
        String path = "/organizations/" + organization;
        for (AdminClient anybody : List.of(realm.admin(), realm.everydayAdmin())) {
            RestResponse answer = anybody.delete(path + resource);
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.json().path("error").asText()).isEqualTo("root_only");
        }

        assertThat(realm.admin().get(path + "/members").expect(200).json().findValuesAsText("id"))
                .containsExactly(guarded.rootId());
        assertThat(realm.status().path("state").asText()).isEqualTo("guarded");
    }

    private static String organizationOf(TestRealm realm, String userId) {
        realm.update(Map.of("organizationsEnabled", true));
        String organization = realm.admin()
                .post("/organizations", Map.of("name", "acme", "domains", List.of(Map.of("name", "acme.example"))))
                .expect(201)
                .createdId();
        realm.facts().manageMember(organization, userId);
        return organization;
    }
}

package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The tables of operations know all that the running server can do. Keycloak installs the resources of all its features
 * in every server, and a feature only decides whether a path leads to them: one server shows them all.
 */
@RootGuardServer
class ResourceCoverageIT {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String UNKNOWN = "OTHER";

    @Test
    void whenServerHasAResourceMethodThatWritesThenTheTableKnowsIt(TestRealm realm) {
        assertThat(writing(realm))
                .filteredOn(method -> method.path("taken-for").asText().startsWith(UNKNOWN))
                .isEmpty();
    }

    @Test
    void whenTableHasARowThenTheServerHasTheMethod(TestRealm realm) {
        assertThat(names(writing(realm)))
                .containsAll(realm.facts().resourceRows().toList());
    }

    @Test
    void whenServerIsWalkedThenResourcesOfEveryKindAreFound(TestRealm realm) {
        assertThat(names(writing(realm)))
                .hasSizeGreaterThan(280)
                .contains(
                        "org.keycloak.services.resources.LoginActionsService#authenticateForm",
                        "org.keycloak.services.resources.admin.RealmsAdminResource#importRealm",
                        "org.keycloak.services.resources.admin.RealmAdminResource#updateRealm",
                        "org.keycloak.services.resources.admin.UserResource#resetPassword",
                        "org.keycloak.services.resources.admin.ComponentResource#updateComponent",
                        "org.keycloak.services.resources.admin.ProtocolMappersResource#createMapper",
                        "org.keycloak.admin.ui.rest.UIRealmResource#updateRealm",
                        "org.keycloak.rest.admin.api.client.DefaultClientApi#patchClient",
                        "org.keycloak.scim.services.ScimResourceTypeResource#patch",
                        "org.keycloak.ssf.services.admin.SsfAdminResource#emitEvent",
                        "org.keycloak.workflow.admin.resource.WorkflowResource#activate");
    }

    @Test
    void whenAResourceIsOursThenItLooksAfterItself(TestRealm realm) {
        assertThat(realm.facts().resourceMethods())
                .filteredOn(method -> method.path("type").asText().startsWith("io.github.rootguard.keycloak."))
                .filteredOn(ResourceCoverageIT::writes)
                .isNotEmpty()
                .allSatisfy(method ->
                        assertThat(method.path("taken-for").asText().strip()).isEqualTo("NOTHING"));
    }

    @Test
    void whenServerHasATypeOfComponentThenTheTableKnowsIt(TestRealm realm) {
        assertThat(realm.facts().componentTypes())
                .containsEntry("org.keycloak.keys.KeyProvider", "REALM_KEYS")
                .containsEntry("org.keycloak.userprofile.UserProfileProvider", "USER_PROFILE")
                .containsEntry("org.keycloak.storage.ldap.mappers.LDAPStorageMapper", "USER_FEDERATION");
        assertThat(realm.facts().componentTypes().entrySet())
                .filteredOn(type -> type.getKey().startsWith("org.keycloak."))
                .noneMatch(type -> type.getValue().equals(UNKNOWN));
    }

    private static List<JsonNode> writing(TestRealm realm) {
        return realm.facts()
                .resourceMethods()
                .filter(method -> method.path("type").asText().startsWith("org.keycloak."))
                .filter(ResourceCoverageIT::writes)
                .toList();
    }

    private static boolean writes(JsonNode method) {
        return !READS.contains(method.path("verb").asText());
    }

    private static List<String> names(List<JsonNode> methods) {
        return methods.stream()
                .map(method -> method.path("type").asText() + "#"
                        + method.path("method").asText())
                .distinct()
                .toList();
    }
}

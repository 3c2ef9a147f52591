package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.operations.RequestedOperation.Changes;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.resources.admin.ClientResource;
import org.keycloak.services.resources.admin.ComponentResource;
import org.keycloak.services.resources.admin.ProtocolMappersResource;
import org.keycloak.services.resources.admin.RealmAdminResource;

/** What can be told without asking the realm, which is every case but that of a component or a client in the path. */
class RequestReaderTest {

    private static final AdminPath SOMEWHERE = new AdminPath(List.of("somewhere"));

    private final RequestReader reader = new RequestReader(nobody(KeycloakSession.class), nobody(RealmModel.class));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whenMethodOnlyReadsThenItIsARead(String verb) {
        assertThat(reader.read(verb, served(RealmAdminResource.class, "deleteRealm"), SOMEWHERE))
                .isEqualTo(RequestedOperation.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "LINK", "get"})
    void whenMethodIsAnyOtherThenItMayChangeSomething(String verb) {
        assertThat(RequestReader.reads(verb)).isFalse();
        assertThat(reader.read(verb, served(RealmAdminResource.class, "deleteRealm"), SOMEWHERE))
                .isEqualTo(RequestedOperation.of(AdminOperation.DELETE_REALM));
    }

    @Test
    void whenSettingsAreSentThenOnlyTheResultTells() {
        assertThat(reader.read("PUT", served(RealmAdminResource.class, "updateRealm"), AdminPath.NONE))
                .isEqualTo(new RequestedOperation(Optional.empty(), Changes.SETTINGS));
    }

    @Test
    void whenAComponentIsNewThenOnlyTheResultTells() {
        assertThat(reader.read("POST", served(ComponentResource.class, "create"), new AdminPath(List.of("components"))))
                .isEqualTo(new RequestedOperation(Optional.empty(), Changes.COMPONENTS));
    }

    @ParameterizedTest
    @CsvSource({"clients, CLIENTS", "client-scopes, CLIENT_SCOPES", "client-templates, CLIENT_SCOPES"})
    void whenMappersChangeThenThePathTellsWhose(String collection, AdminOperation operation) {
        assertThat(reader.read(
                        "POST",
                        served(ProtocolMappersResource.class, "createMapper"),
                        new AdminPath(List.of(collection))))
                .isEqualTo(RequestedOperation.of(operation));
    }

    @Test
    void whenAMethodServesPeopleThenItIsNoAdministration() {
        assertThat(reader.read("POST", served(LoginActionsService.class, "authenticateForm"), AdminPath.NONE))
                .isEqualTo(RequestedOperation.NO_ADMINISTRATION);
    }

    @Test
    void whenAResourceIsOursThenItLooksAfterItself() {
        assertThat(reader.read("PUT", served(AdminPath.class, "leadsTo"), SOMEWHERE))
                .isEqualTo(RequestedOperation.NO_ADMINISTRATION);
    }

    @Test
    void whenNoRowNamesAMethodOfTheAdminRestThenItIsAChangeThatNobodyKnows() {
        assertThat(reader.read("POST", served(ClientResource.class, "getClient"), SOMEWHERE))
                .isEqualTo(new RequestedOperation(Optional.of(AdminOperation.OTHER), Changes.SETTINGS));
        assertThat(reader.read("POST", null, SOMEWHERE)).isEqualTo(RequestedOperation.UNKNOWN_CHANGE);
    }

    @Test
    void whenNoRowNamesAMethodElsewhereThenTheResultIsComparedAllTheSame() {
        assertThat(reader.read("POST", served(List.class, "add"), AdminPath.NONE))
                .isEqualTo(new RequestedOperation(Optional.empty(), Changes.STATE));
    }

    private static ResourceInfo served(Class<?> type, String method) {
        Method found = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return found;
            }

            @Override
            public Class<?> getResourceClass() {
                return type;
            }
        };
    }

    /** Fails the test when it is asked for anything. */
    private static <T> T nobody(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, all) -> {
            throw new AssertionError(method + " was asked for");
        }));
    }
}

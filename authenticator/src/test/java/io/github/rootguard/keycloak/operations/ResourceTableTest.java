package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.task.AdminOperation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTableTest {

    private static final Set<String> WORDS =
            Set.of(ResourceTable.COMPONENT, ResourceTable.REALM, ResourceTable.TEXTS, ResourceTable.PROTOCOL);

    @Test
    void whenARowSaysWhatAMethodIsAboutThenItIsAnOperationOrOneOfTheWords() {
        assertThat(ResourceTable.rows())
                .allSatisfy((method, subject) -> assertThat(WORDS.contains(subject)
                                || AdminOperation.of(subject).isPresent())
                        .isTrue());
    }

    @Test
    void whenARowIsThereThenItDoesNotSayThatNobodyKnowsTheMethod() {
        assertThat(ResourceTable.rows()).doesNotContainValue(AdminOperation.OTHER.id());
    }

    @ParameterizedTest
    @CsvSource({
        "services.resources.admin.RealmAdminResource, deleteRealm, delete-realm",
        "services.resources.admin.RealmAdminResource, updateRealm, realm",
        "admin.ui.rest.UIRealmResource, updateRealm, realm",
        "services.resources.admin.ComponentResource, updateComponent, component",
        "services.resources.admin.UserResource, resetPassword, users",
        "rest.admin.api.client.DefaultClientApi, patchClient, clients",
        "services.resources.LoginActionsService, authenticateForm, protocol"
    })
    void whenAMethodIsAskedForThenItsRowAnswers(String type, String method, String subject) {
        assertThat(ResourceTable.find("org.keycloak." + type, method)).contains(subject);
    }

    @Test
    void whenNoRowNamesAMethodThenThereIsNoAnswer() {
        assertThat(ResourceTable.find("org.keycloak.services.resources.admin.RealmAdminResource", "explode"))
                .isEmpty();
        assertThat(ResourceTable.find("com.example.RealmAdminResource", "deleteRealm"))
                .isEmpty();
    }
}

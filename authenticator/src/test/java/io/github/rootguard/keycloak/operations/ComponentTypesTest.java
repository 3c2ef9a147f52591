package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.task.AdminOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.component.ComponentFactory;
import org.keycloak.provider.Spi;
import org.keycloak.userprofile.UserProfileProvider;

class ComponentTypesTest {

    static List<String> types() {
        return ServiceLoader.load(Spi.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(spi -> ComponentFactory.class.isAssignableFrom(spi.getProviderFactoryClass()))
                .map(spi -> spi.getProviderClass().getName())
                .filter(type -> !Components.OURS.contains(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whenKeycloakHasATypeOfComponentThenARowSaysWhatItIsAbout(String type) {
        assertThat(ComponentTypes.rows()).containsKey(type);
        assertThat(ComponentTypes.operation(type)).isNotEqualTo(AdminOperation.OTHER);
    }

    @Test
    void whenARowNamesATypeThenKeycloakHasIt() {
        List<String> all = new ArrayList<>(types());
        // The one comes with the module for LDAP, and only one provider of the other is a component.
        all.add("org.keycloak.storage.ldap.mappers.LDAPStorageMapper");
        all.add(UserProfileProvider.class.getName());

        assertThat(ComponentTypes.rows()).containsOnlyKeys(all);
    }

    @ParameterizedTest
    @CsvSource({
        "org.keycloak.keys.KeyProvider, REALM_KEYS",
        "org.keycloak.storage.UserStorageProvider, USER_FEDERATION",
        "org.keycloak.storage.ldap.mappers.LDAPStorageMapper, USER_FEDERATION",
        "org.keycloak.userprofile.UserProfileProvider, USER_PROFILE",
        "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy, CLIENTS",
        "org.keycloak.models.workflow.WorkflowProvider, WORKFLOWS",
        "com.example.UnheardOf, OTHER"
    })
    void whenAComponentChangesThenItsTypeSaysWhatItIsAbout(String type, AdminOperation operation) {
        assertThat(ComponentTypes.operation(type)).isEqualTo(operation);
    }
}

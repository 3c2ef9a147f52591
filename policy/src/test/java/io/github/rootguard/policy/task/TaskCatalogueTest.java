package io.github.rootguard.policy.task;

import static io.github.rootguard.policy.task.RootTask.CHANGE_ROOT_POLICY;
import static io.github.rootguard.policy.task.RootTask.DELETE_REALM;
import static io.github.rootguard.policy.task.RootTask.MANAGE_REALMS;
import static io.github.rootguard.policy.task.RootTask.RECOVER_REALM;
import static io.github.rootguard.policy.task.RootTask.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskCatalogueTest {

    @ParameterizedTest
    @EnumSource
    void whenTaskIsAnyThenItReadsAndCreatesEverydayAdministrators(RootTask task) {
        assertThat(TaskCatalogue.allows(task, AdminOperation.READ)).isTrue();
        assertThat(TaskCatalogue.allows(task, AdminOperation.EVERYDAY_ADMINISTRATOR))
                .isTrue();
    }

    /** One row per operation that changes something: who may, apart from a recovery, which may everything. */
    @ParameterizedTest
    @CsvSource({
        "OWN_ACCOUNT, CHANGE_ROOT_CREDENTIALS",
        "TRANSFER_ROOT, TRANSFER_ROOT",
        "ROOT_POLICY, CHANGE_ROOT_POLICY",
        "USERS, RESTORE_ADMINISTRATOR",
        "SESSIONS, RESTORE_ADMINISTRATOR",
        "ROLE_MAPPINGS, RESTORE_ADMINISTRATOR",
        "ADMINISTRATIVE_ROLES, RESTORE_ADMINISTRATOR",
        "ROLES, RESTORE_ADMINISTRATOR",
        "GROUPS, RESTORE_ADMINISTRATOR",
        "AUTHENTICATION, CHANGE_AUTHENTICATION",
        "REALM_KEYS, ROTATE_REALM_KEYS",
        "USER_FEDERATION, CHANGE_FEDERATION",
        "IDENTITY_PROVIDERS, CHANGE_FEDERATION",
        "REALM_SETTINGS, CHANGE_REALM",
        "REALM_IDENTITY, CHANGE_REALM",
        "EMAIL_LOGIN, CHANGE_REALM",
        "OUTGOING_MAIL, CHANGE_REALM",
        "CLIENTS, CHANGE_REALM",
        "ALLOWED_CLIENTS, CHANGE_REALM",
        "CLIENT_POLICIES, CHANGE_REALM",
        "CLIENT_SCOPES, CHANGE_REALM",
        "USER_PROFILE, CHANGE_REALM",
        "EVENTS_CONFIGURATION, CHANGE_REALM",
        "WORKFLOWS, CHANGE_REALM",
        "PARTIAL_IMPORT, CHANGE_REALM",
        "ORGANIZATIONS, CHANGE_REALM",
        "MANAGE_REALMS, MANAGE_REALMS",
        "DELETE_REALM, DELETE_REALM",
        "OTHER, RECOVER_REALM"
    })
    void whenOperationChangesSomethingThenOneTaskAndTheRecoveryAllowIt(AdminOperation operation, RootTask allowed) {
        var allowing = EnumSet.noneOf(RootTask.class);
        for (var task : RootTask.values()) {
            if (TaskCatalogue.allows(task, operation)) {
                allowing.add(task);
            }
        }

        assertThat(allowing).isEqualTo(EnumSet.of(allowed, RECOVER_REALM));
        assertThat(TaskCatalogue.taskFor(operation)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void whenATaskIsNamedForAnOperationThenItAllowsIt(AdminOperation operation) {
        assertThat(TaskCatalogue.allows(TaskCatalogue.taskFor(operation), operation))
                .isTrue();
    }

    @Test
    void whenOperationOnlyReadsThenReviewIsNamed() {
        assertThat(TaskCatalogue.taskFor(AdminOperation.READ)).isEqualTo(REVIEW);
        assertThat(TaskCatalogue.taskFor(AdminOperation.EVERYDAY_ADMINISTRATOR)).isEqualTo(REVIEW);
    }

    @Test
    void whenRealmIsTheMasterRealmThenEveryTaskIsOffered() {
        assertThat(TaskCatalogue.offered(List.of(), true)).containsExactly(RootTask.values());
    }

    @Test
    void whenRealmIsAnotherThenManagingRealmsIsNotOffered() {
        assertThat(TaskCatalogue.offered(List.of(), false))
                .hasSize(RootTask.values().length - 1)
                .doesNotContain(MANAGE_REALMS);
    }

    @Test
    void whenTasksAreDisabledThenTheyAreNotOffered() {
        var disabled = List.of(DELETE_REALM, REVIEW);

        assertThat(TaskCatalogue.offered(disabled, true)).doesNotContain(DELETE_REALM, REVIEW);
        assertThat(TaskCatalogue.isOffered(REVIEW, disabled, true)).isFalse();
    }

    @Test
    void whenSettingsClaimToDisableTheWayBackThenItIsOfferedAllTheSame() {
        var tampered = Arrays.asList(RootTask.values());

        assertThat(TaskCatalogue.offered(tampered, true)).containsExactly(CHANGE_ROOT_POLICY, RECOVER_REALM);
    }
}

package io.github.rootguard.policy.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootTaskTest {

    @Test
    void whenTasksAreListedThenTheIdsAreThoseOfTheCatalogue() {
        assertThat(Arrays.stream(RootTask.values()).map(RootTask::id))
                .containsExactly(
                        "change-root-credentials",
                        "transfer-root",
                        "change-root-policy",
                        "restore-administrator",
                        "change-authentication",
                        "rotate-realm-keys",
                        "change-federation",
                        "change-realm",
                        "manage-realms",
                        "delete-realm",
                        "recover-realm",
                        "review");
    }

    @ParameterizedTest
    @EnumSource
    void whenIdIsLookedUpThenItsTaskIsFound(RootTask task) {
        assertThat(RootTask.of(task.id())).contains(task);
        assertThat(RootTask.of(task.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "review ", "Review"})
    void whenIdIsUnknownThenNoTaskIsFound(String id) {
        assertThat(RootTask.of(id)).isEmpty();
    }

    @Test
    void whenTaskIsShownThenItsMessageKeysComeFromItsId() {
        assertThat(RootTask.CHANGE_ROOT_POLICY.messageKey()).isEqualTo("rootGuardTaskChangeRootPolicy");
        assertThat(RootTask.CHANGE_ROOT_POLICY.helpMessageKey()).isEqualTo("rootGuardTaskChangeRootPolicyHelp");
    }

    @ParameterizedTest
    @EnumSource
    void whenTaskIsAboutOtherRealmsThenItIsForTheMasterRealmOnly(RootTask task) {
        assertThat(task.masterRealmOnly()).isEqualTo(task == RootTask.MANAGE_REALMS);
    }

    @ParameterizedTest
    @EnumSource
    void whenTaskIsTheWayBackThenItMayNotBeDisabled(RootTask task) {
        assertThat(task.mayBeDisabled())
                .isEqualTo(task != RootTask.RECOVER_REALM && task != RootTask.CHANGE_ROOT_POLICY);
    }
}

package io.github.rootguard.policy.shield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.settings.Protection;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationPolicyTest {

    /** Every operation that changes something, and from which protection on nobody but root may do it. */
    @ParameterizedTest
    @CsvSource({
        "READ, never",
        "EVERYDAY_ADMINISTRATOR, never",
        "OWN_ACCOUNT, essential",
        "TRANSFER_ROOT, essential",
        "ROOT_POLICY, essential",
        "USERS, never",
        "SESSIONS, never",
        "ROLE_MAPPINGS, never",
        "ADMINISTRATIVE_ROLES, strict",
        "ROLES, never",
        "GROUPS, never",
        "AUTHENTICATION, strict",
        "REALM_KEYS, essential",
        "USER_FEDERATION, essential",
        "IDENTITY_PROVIDERS, strict",
        "REALM_SETTINGS, never",
        "REALM_IDENTITY, essential",
        "EMAIL_LOGIN, essential",
        "OUTGOING_MAIL, strict",
        "CLIENTS, never",
        "ALLOWED_CLIENTS, essential",
        "CLIENT_POLICIES, strict",
        "CLIENT_SCOPES, strict",
        "USER_PROFILE, strict",
        "EVENTS_CONFIGURATION, strict",
        "WORKFLOWS, strict",
        "PARTIAL_IMPORT, strict",
        "ORGANIZATIONS, never",
        "MANAGE_REALMS, never",
        "DELETE_REALM, essential",
        "OTHER, strict"
    })
    void whenAnAdministratorAsksThenProtectionDecides(AdminOperation operation, String since) {
        assertThat(permits("essential", new OperationFacts(operation, true, Optional.empty(), false)))
                .isEqualTo(!since.equals("essential"));
        assertThat(permits("strict", new OperationFacts(operation, true, Optional.empty(), false)))
                .isEqualTo(since.equals("never"));
        assertThat(RootOnlyOperations.since(operation).map(Protection::id).orElse("never"))
                .isEqualTo(since);
    }

    @ParameterizedTest
    @MethodSource("taskOperationAndProtection")
    void whenRootOfTheRealmAsksThenTheTaskAloneDecides(RootTask task, AdminOperation operation, String protection) {
        var decision = policy(protection).decide(new OperationFacts(operation, true, Optional.of(task), true));

        assertThat(decision.permitted()).isEqualTo(TaskCatalogue.allows(task, operation));
        assertThat(decision.violationOf(RuleId.ROOT_ONLY_OPERATION)).isEmpty();
        assertThat(decision.violationOf(RuleId.ROOT_TASK_SCOPE).isEmpty()).isEqualTo(decision.permitted());
    }

    @ParameterizedTest
    @MethodSource("taskOperationAndProtection")
    void whenRootOfAnotherRealmAsksThenTaskAndProtectionDecide(
            RootTask task, AdminOperation operation, String protection) {
        var decision = policy(protection).decide(new OperationFacts(operation, true, Optional.of(task), false));

        boolean rootOnly = RootOnlyOperations.since(operation)
                .filter(since -> Protection.of(protection).orElseThrow().includes(since))
                .isPresent();
        assertThat(decision.violationOf(RuleId.ROOT_ONLY_OPERATION).isPresent()).isEqualTo(rootOnly);
        assertThat(decision.violationOf(RuleId.ROOT_TASK_SCOPE).isPresent())
                .isEqualTo(!TaskCatalogue.allows(task, operation));
    }

    @ParameterizedTest
    @EnumSource
    void whenRealmIsClaimedForSomebodyWithoutSessionThenItIsNotRoot(AdminOperation operation) {
        assertThat(permits("strict", new OperationFacts(operation, true, Optional.empty(), true)))
                .isEqualTo(permits("strict", new OperationFacts(operation, true, Optional.empty(), false)));
    }

    @ParameterizedTest
    @EnumSource
    void whenRealmHasNoRootThenNothingIsKeptFromAdministrators(AdminOperation operation) {
        assertThat(permits("strict", new OperationFacts(operation, false, Optional.empty(), false)))
                .isTrue();
        assertThat(permits("strict", new OperationFacts(operation, false, Optional.of(RootTask.REVIEW), false)))
                .isEqualTo(TaskCatalogue.allows(RootTask.REVIEW, operation));
    }

    static Stream<Arguments> taskOperationAndProtection() {
        return Stream.of(RootTask.values())
                .flatMap(task -> Stream.of(AdminOperation.values())
                        .flatMap(operation -> Stream.of(Protection.values())
                                .map(protection -> Arguments.of(task, operation, protection.id()))));
    }

    private static boolean permits(String protection, OperationFacts facts) {
        return policy(protection).decide(facts).permitted();
    }

    private static OperationPolicy policy(String protection) {
        RootPolicySettings settings = SettingsReader.read(
                        Map.of("protection", List.of(protection)), SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
        return new OperationPolicy(settings);
    }
}

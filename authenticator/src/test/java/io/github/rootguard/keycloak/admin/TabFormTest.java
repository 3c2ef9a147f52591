package io.github.rootguard.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.provider.ProviderConfigProperty;

class TabFormTest {
    /** What the admin console has an editor for. */
    private static final Set<String> EDITORS =
            Set.of("String", "boolean", "Integer", "List", "MultivaluedList", "MultivaluedString");

    @Test
    void whenTheFormIsShownThenEverySettingHasAFieldThatTheConsoleKnows() {
        List<ProviderConfigProperty> fields = TabForm.properties();

        assertThat(fields)
                .extracting(ProviderConfigProperty::getName)
                .startsWith("root-guard-console", "root-guard-nominee")
                .containsAll(SettingDefinitions.all().stream()
                        .map(SettingDefinition::key)
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(fields).allSatisfy(field -> {
            assertThat(EDITORS).contains(field.getType());
            assertThat(field.getLabel()).startsWith("rootGuard");
            assertThat(field.getHelpText()).startsWith("rootGuard");
        });
    }

    @Test
    void whenTheCopyOfAPolicyIsSentBackThenItIsTheSamePolicy() {
        Map<String, List<String>> copy = SettingsReader.toConfig(RootPolicySettings.defaults());

        PolicySubmission sent = PolicySubmission.read(TabForm.settings(copy), SettingsContext.ANY_CLIENT);

        assertThat(sent.problems()).isEmpty();
        assertThat(sent.settings()).contains(RootPolicySettings.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "session-max-minutes, '', not-a-number",
        "session-max-minutes, soon, not-a-number",
        "session-max-minutes, 61, out-of-range",
        "session-max-minutes, 99999999999, not-a-number",
        "security-key-device-bound, maybe, not-a-choice",
        "mode, off, not-a-choice",
        "alert-webhook, nonsense, malformed",
        "allowed-networks, here, malformed"
    })
    void whenAValueIsWrongThenItIsRefusedAndNotReplaced(String key, String value, String problem) {
        PolicySubmission sent =
                PolicySubmission.read(TabForm.settings(Map.of(key, List.of(value))), SettingsContext.ANY_CLIENT);

        assertThat(sent.settings()).isEmpty();
        assertThat(sent.problems()).extracting(PolicyProblem::key).contains(key);
        assertThat(sent.problems()).extracting(PolicyProblem::problem).containsAnyOf(problem, "missing");
    }

    @Test
    void whenAFieldWasEmptiedThenASettingThatNeedsAValueIsRefused() {
        for (String key : List.of("session-max-minutes", "mode", "allowed-clients", "mfa-allowed-kinds")) {
            PolicySubmission sent =
                    PolicySubmission.read(TabForm.settings(Map.of(key, List.of())), SettingsContext.ANY_CLIENT);

            assertThat(sent.problems()).extracting(PolicyProblem::key).contains(key);
        }
    }

    @Test
    void whenNobodyIsNamedThenNobodyIsNominated() {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        assertThat(TabForm.takeNominee(config)).isEmpty();

        config.putSingle("root-guard-nominee", " ");
        assertThat(TabForm.takeNominee(config)).isEmpty();

        config.putSingle("root-guard-nominee", "nora");
        assertThat(TabForm.takeNominee(config)).contains("nora");
    }
}

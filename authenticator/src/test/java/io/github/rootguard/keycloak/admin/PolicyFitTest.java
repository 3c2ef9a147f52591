package io.github.rootguard.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyFitTest {
    private static final RootPolicySettings SETTINGS = SettingsReader.read(
                    Map.of("allowed-clients", List.of("mine"), "allowed-networks", List.of("192.0.2.0/24")),
                    SettingsContext.ANY_CLIENT)
            .settings()
            .orElseThrow();

    @Test
    void whenTheSettingsAllowTheCallerThenThereIsNoProblem() {
        assertThat(PolicyFit.problems(SETTINGS, "192.0.2.7", "mine")).isEmpty();
    }

    @Test
    void whenTheSettingsRefuseTheCallerThenEverySettingThatDoesIsNamed() {
        assertThat(PolicyFit.problems(SETTINGS, "198.51.100.7", "other"))
                .extracting(PolicyProblem::key, PolicyProblem::problem, PolicyProblem::bounds)
                .containsExactly(
                        tuple("allowed-clients", "refuses-you", "must allow other"),
                        tuple("allowed-networks", "refuses-you", "must allow 198.51.100.7"));
    }
}

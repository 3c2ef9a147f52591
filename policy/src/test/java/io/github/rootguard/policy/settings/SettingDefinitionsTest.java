package io.github.rootguard.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.task.RootTask;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingDefinitionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    session-max-minutes    | 15 | 5..60                  | rootGuardSettingSessionMaxMinutes
                    session-idle-minutes   | 5  | 1..session-max-minutes | rootGuardSettingSessionIdleMinutes
                    sign-ins-per-30-days   | 5  | 1..100                 | rootGuardSettingSignInsPer30Days
                    reason-min-length      | 15 | 0..200                 | rootGuardSettingReasonMinLength
                    mfa-min-authenticators | 1  | 1..mfa-max-authenticators | rootGuardSettingMfaMinAuthenticators
                    mfa-max-authenticators | 8  | mfa-min-authenticators..8 | rootGuardSettingMfaMaxAuthenticators
                    password-min-length    | 15 | password-preset..128   | rootGuardSettingPasswordMinLength
                    password-min-strength  | 3  | 0..4                   | rootGuardSettingPasswordMinStrength
                    access-key-token-seconds | 300 | 30..900             | rootGuardSettingAccessKeyTokenSeconds
                    access-keys-per-user   | 2  | 1..10                  | rootGuardSettingAccessKeysPerUser
                    access-key-max-age-days | 90 | 1..3650, 0 = no limit | rootGuardSettingAccessKeyMaxAgeDays
                    access-key-unused-days | 45 | 1..3650, 0 = never     | rootGuardSettingAccessKeyUnusedDays
                    access-key-rotation-overlap-hours | 24 | 0..720      | rootGuardSettingAccessKeyRotationOverlapHours
                    """)
    void whenSettingIsANumberThenDefaultBoundsAndLabelAreThese(
            String key, String byDefault, String bounds, String label) {
        var definition = SettingDefinitions.of(key).orElseThrow();

        assertThat(definition.kind()).isEqualTo(SettingKind.INTEGER);
        assertThat(definition.isList()).isFalse();
        assertThat(definition.defaults()).containsExactly(byDefault);
        assertThat(definition.bounds()).isEqualTo(bounds);
        assertThat(definition.choices()).isEmpty();
        assertThat(definition.labelMessageKey()).isEqualTo(label);
        assertThat(definition.helpMessageKey()).isEqualTo(label + "Help");
    }

    @Test
    void whenSettingsAreListedThenTheFormHasThisOrder() {
        assertThat(SettingDefinitions.all())
                .extracting(SettingDefinition::key)
                .containsExactly(
                        "mode",
                        "protection",
                        "allowed-clients",
                        "session-max-minutes",
                        "session-idle-minutes",
                        "sign-ins-per-30-days",
                        "allowed-networks",
                        "reason-min-length",
                        "disabled-tasks",
                        "mfa-allowed-kinds",
                        "mfa-min-authenticators",
                        "mfa-max-authenticators",
                        "security-key-device-bound",
                        "security-key-attestation",
                        "security-key-aaguids",
                        "password-preset",
                        "password-min-length",
                        "password-min-strength",
                        "access-keys-enabled",
                        "access-key-role",
                        "access-key-client",
                        "access-key-token-seconds",
                        "access-keys-per-user",
                        "access-key-max-age-days",
                        "access-key-unused-days",
                        "access-key-creation-max-auth-age-seconds",
                        "access-key-rotation-overlap-hours",
                        "root-access-keys",
                        "central-recovery",
                        "alert-emails",
                        "alert-webhook",
                        "alert-webhook-secret");
    }

    @Test
    void whenSettingIsAChoiceOrASwitchThenDefaultsAndChoicesAreThese() {
        var mode = SettingDefinitions.MODE;
        var protection = SettingDefinitions.PROTECTION;
        var recovery = SettingDefinitions.CENTRAL_RECOVERY;

        assertThat(mode.kind()).isEqualTo(SettingKind.CHOICE);
        assertThat(mode.defaults()).containsExactly("enforce");
        assertThat(mode.choices()).containsExactly("monitor", "enforce");
        assertThat(protection.kind()).isEqualTo(SettingKind.CHOICE);
        assertThat(protection.defaults()).containsExactly("essential");
        assertThat(protection.bounds()).isEqualTo("essential, strict");
        assertThat(recovery.kind()).isEqualTo(SettingKind.BOOLEAN);
        assertThat(recovery.defaults()).containsExactly("false");
    }

    @Test
    void whenSettingIsAListThenDefaultsAndChoicesAreThese() {
        var clients = SettingDefinitions.ALLOWED_CLIENTS;
        var networks = SettingDefinitions.ALLOWED_NETWORKS;
        var tasks = SettingDefinitions.DISABLED_TASKS;

        assertThat(List.of(clients, networks, tasks)).allMatch(SettingDefinition::isList);
        assertThat(clients.defaults())
                .containsExactly("security-admin-console", "account-console", "account", "root-guard-console");
        assertThat(networks.defaults()).isEmpty();
        assertThat(tasks.defaults()).isEmpty();
        assertThat(clients.choices()).isEmpty();
        assertThat(tasks.choices())
                .hasSize(RootTask.values().length - 2)
                .doesNotContain(RootTask.RECOVER_REALM.id(), RootTask.CHANGE_ROOT_POLICY.id());
        assertThat(tasks.bounds())
                .startsWith("change-root-credentials, transfer-root, ")
                .endsWith(", review");
    }

    @ParameterizedTest
    @MethodSource("io.github.rootguard.policy.settings.SettingDefinitions#all")
    void whenDefaultsAreCheckedThenTheyAreWithinTheirOwnBounds(SettingDefinition definition) {
        assertThat(definition.problemOfCount(definition.defaults().size())).isEmpty();
        assertThat(definition.defaults())
                .allMatch(value ->
                        definition.problemOf(value, SettingsContext.ANY_CLIENT).isEmpty());
        assertThat(definition.bounds()).isNotBlank();
    }

    @Test
    void whenKeyIsUnknownThenThereIsNoDefinition() {
        assertThat(SettingDefinitions.of("session-max-hours")).isEmpty();
    }

    @Test
    void whenStateIsNamedThenItIsInLowerCase() {
        assertThat(Arrays.stream(RealmState.values()).map(RealmState::id))
                .containsExactly("off", "nominated", "guarded", "orphaned");
    }
}

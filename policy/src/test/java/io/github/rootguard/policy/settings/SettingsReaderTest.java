package io.github.rootguard.policy.settings;

import static io.github.rootguard.policy.settings.SettingsContext.ANY_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.mfa.FactorKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final SettingsContext ONLY_ACCOUNT = "account"::equals;

    @Test
    void whenNothingIsSetThenTheDefaultsHold() {
        var result = SettingsReader.read(Map.of(), ANY_CLIENT);

        assertThat(result.valid()).isTrue();
        assertThat(result.problems()).isEmpty();
        assertThat(result.describe()).isEmpty();
        assertThat(result.settings())
                .contains(new RootPolicySettings(
                        Mode.ENFORCE,
                        Protection.ESSENTIAL,
                        List.of("security-admin-console", "account-console", "account", "root-guard-console"),
                        15,
                        5,
                        5,
                        AllowedNetworks.ANY,
                        15,
                        List.of(),
                        new MfaSettings(
                                List.of(FactorKind.values()), 1, 8, new SecurityKeySettings(false, false, List.of())),
                        new PasswordSettings(PasswordPreset.NIST, 15, 3),
                        new AccessKeySettings(
                                true,
                                false,
                                Optional.empty(),
                                "root-guard-access-keys",
                                new AccessKeySettings.Limits(2, 90, 45, 24),
                                300,
                                300),
                        false,
                        new AlertSettings(List.of(), Optional.empty(), Optional.empty())));
        assertThat(RootPolicySettings.defaults()).isEqualTo(result.settings().orElseThrow());
    }

    @Test
    void whenRealmHasNoSuchRoleOrClientThenTheyAreRefused() {
        var nothing = new SettingsContext() {
            @Override
            public boolean clientExists(String clientId) {
                return false;
            }

            @Override
            public boolean roleExists(String name) {
                return false;
            }
        };
        var config = Map.of("access-key-role", List.of("programs"), "access-key-client", List.of("robots"));

        assertThat(SettingsReader.read(config, nothing).describe())
                .isEqualTo(
                        "access-key-role: programs does not exist, allowed are empty for every user, or the name of a"
                                + " realm role; access-key-client: robots does not exist, allowed are the id of a client of this"
                                + " realm with access-key.grant.enabled");
        assertThat(SettingsReader.read(Map.of("access-key-client", List.of("root-guard-access-keys")), nothing)
                        .valid())
                .isTrue();
        assertThat(SettingsReader.read(Map.of("access-key-role", List.of()), nothing)
                        .valid())
                .isTrue();
    }

    @Test
    void whenDefaultClientsAreGoneThenTheDefaultsAreStillReadable() {
        assertThat(SettingsReader.read(Map.of(), client -> false).valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    nist | null | 15
                    cis  | null | 14
                    aws  | null | 8
                    nist | 15   | 15
                    nist | 14   | null
                    cis  | 14   | 14
                    cis  | 13   | null
                    aws  | 8    | 8
                    aws  | 7    | null
                    null | 14   | null
                    null | 16   | 16
                    """)
    void whenPresetIsChosenThenItIsTheShortestLength(String preset, String length, Integer expected) {
        var config = new HashMap<String, List<String>>();
        if (preset != null) {
            config.put("password-preset", List.of(preset));
        }
        if (length != null) {
            config.put("password-min-length", List.of(length));
        }

        var result = SettingsReader.read(config, ANY_CLIENT);

        assertThat(result.settings().map(settings -> settings.password().minLength()))
                .isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThat(result.describe())
                    .isEqualTo("password-min-length: %s is out of range, allowed are password-preset..128"
                            .formatted(length));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 1, false", "3, 3, true", "8, 7, false", "1, 8, true"})
    void whenMinimumIsAboveMaximumThenTheMinimumIsRefused(String minimum, String maximum, boolean taken) {
        var result = SettingsReader.read(
                Map.of("mfa-min-authenticators", List.of(minimum), "mfa-max-authenticators", List.of(maximum)),
                ANY_CLIENT);

        assertThat(result.valid()).isEqualTo(taken);
        if (!taken) {
            assertThat(result.describe())
                    .isEqualTo("mfa-min-authenticators: %s is out of range, allowed are 1..mfa-max-authenticators"
                            .formatted(minimum));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "taken", textBlock = """
                    https://example.org/hook?tenant=7 | taken
                    https://example.org:8443          | taken
                    http://localhost:9000/hook        | taken
                    http://127.0.0.1:9000             | taken
                    http://[::1]:9000                 | taken
                    http://example.org/hook           | NOT_ALLOWED
                    http://localhost.example.org/     | NOT_ALLOWED
                    https://key@example.org/          | NOT_ALLOWED
                    ftp://localhost/                  | NOT_ALLOWED
                    https://example.org/#part         | MALFORMED
                    https:/example.org                | MALFORMED
                    example.org                       | MALFORMED
                    https://exa mple.org              | MALFORMED
                    https://example.org:65535/        | taken
                    https://example.org:65536/        | MALFORMED
                    https://example.org:0/            | MALFORMED
                    https://example.org/käse          | MALFORMED
                    https://example.org/k%C3%A4se     | taken
                    """)
    void whenWebhookIsGivenThenOnlyHttpsOrTheOwnMachineIsTaken(String url, SettingProblem.@Nullable Kind problem) {
        var result = SettingsReader.read(
                Map.of("alert-webhook", List.of(url), "alert-webhook-secret", List.of("${vault.alerts}")), ANY_CLIENT);

        assertThat(result.problems().stream().map(SettingProblem::kind))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whenWebhookHasNoSecretThenTheSecretIsMissing() {
        assertThat(SettingsReader.read(Map.of("alert-webhook", List.of("https://example.org")), ANY_CLIENT)
                        .describe())
                .isEqualTo("alert-webhook-secret: a value is missing, allowed are a vault expression such as"
                        + " ${vault.alerts}");
    }

    @Test
    void whenSeveralValuesAreRefusedThenAllProblemsComeTogether() {
        var config = Map.of(
                "session-max-minutes", List.of("90"),
                "allowed-clients", List.of("shop", "account", "till"),
                "zebra", List.of("1"),
                "aardvark", List.of("secret value"));

        var result = SettingsReader.read(config, ONLY_ACCOUNT);

        assertThat(result.describe())
                .isEqualTo("allowed-clients: shop does not exist, allowed are 1 to 50 client ids of this realm; "
                        + "allowed-clients: till does not exist, allowed are 1 to 50 client ids of this realm; "
                        + "session-max-minutes: 90 is out of range, allowed are 5..60; "
                        + "aardvark: is not a setting; "
                        + "zebra: is not a setting");
    }

    @Test
    void whenIdleIsLongerThanTheSessionThenItIsRefused() {
        var config = Map.of("session-max-minutes", List.of("10"), "session-idle-minutes", List.of("11"));

        assertThat(SettingsReader.read(config, ANY_CLIENT).describe())
                .isEqualTo("session-idle-minutes: 11 is out of range, allowed are 1..session-max-minutes");
        assertThat(SettingsReader.read(
                                Map.of("session-max-minutes", List.of("5"), "session-idle-minutes", List.of("5")),
                                ANY_CLIENT)
                        .valid())
                .isTrue();
    }

    @Test
    void whenTheSessionIsUnreadableThenIdleIsNotBlamedForIt() {
        var config = Map.of("session-max-minutes", List.of("x"), "session-idle-minutes", List.of("20"));

        assertThat(SettingsReader.read(config, ANY_CLIENT).problems())
                .extracting(SettingProblem::key)
                .containsExactly("session-max-minutes");
    }
}

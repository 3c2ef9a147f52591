package io.github.rootguard.policy.settings;

import static io.github.rootguard.policy.settings.SettingsContext.ANY_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsBoundsTest {

    private static final SettingsContext ONLY_ACCOUNT = "account"::equals;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mode                   | ENFORCE | NOT_A_CHOICE
                    mode                   | off  | NOT_A_CHOICE
                    protection             | none | NOT_A_CHOICE
                    central-recovery       | yes  | NOT_A_CHOICE
                    access-keys-enabled    | 1    | NOT_A_CHOICE
                    access-key-client      | ''   | MISSING
                    access-key-token-seconds | 29 | OUT_OF_RANGE
                    access-key-token-seconds | 901 | OUT_OF_RANGE
                    access-keys-per-user   | 0    | OUT_OF_RANGE
                    access-keys-per-user   | 11   | OUT_OF_RANGE
                    access-key-max-age-days | -1  | OUT_OF_RANGE
                    access-key-max-age-days | 3651 | OUT_OF_RANGE
                    access-key-unused-days | 3651 | OUT_OF_RANGE
                    access-key-creation-max-auth-age-seconds | 29 | OUT_OF_RANGE
                    access-key-creation-max-auth-age-seconds | 3601 | OUT_OF_RANGE
                    access-key-rotation-overlap-hours | 721 | OUT_OF_RANGE
                    root-access-keys       | forbidden | NOT_A_CHOICE
                    session-max-minutes    | 4    | OUT_OF_RANGE
                    session-max-minutes    | 61   | OUT_OF_RANGE
                    session-max-minutes    | 99999999999999999999 | OUT_OF_RANGE
                    session-max-minutes    | -5   | OUT_OF_RANGE
                    session-max-minutes    | 15.0 | NOT_A_NUMBER
                    session-max-minutes    | ten  | NOT_A_NUMBER
                    session-max-minutes    | ١٥   | NOT_A_NUMBER
                    session-max-minutes    | +15  | NOT_A_NUMBER
                    session-max-minutes    | ' '  | MISSING
                    session-idle-minutes   | 0    | OUT_OF_RANGE
                    session-idle-minutes   | 16   | OUT_OF_RANGE
                    session-idle-minutes   | 61   | OUT_OF_RANGE
                    reason-min-length      | -1   | OUT_OF_RANGE
                    reason-min-length      | 201  | OUT_OF_RANGE
                    mfa-allowed-kinds      | ''   | MISSING
                    mfa-allowed-kinds      | sms  | NOT_A_CHOICE
                    mfa-allowed-kinds      | TOTP | NOT_A_CHOICE
                    mfa-min-authenticators | 0    | OUT_OF_RANGE
                    mfa-min-authenticators | 9    | OUT_OF_RANGE
                    mfa-max-authenticators | 0    | OUT_OF_RANGE
                    security-key-device-bound | 1        | NOT_A_CHOICE
                    security-key-attestation  | optional | NOT_A_CHOICE
                    security-key-aaguids      | 1-2-3-4-5 | MALFORMED
                    security-key-aaguids      | 01020304-0506-0708-0102-03040506070 | MALFORMED
                    security-key-aaguids      | 0102030405060708010203040506070A | MALFORMED
                    mfa-max-authenticators | 9    | OUT_OF_RANGE
                    password-min-length    | 14   | OUT_OF_RANGE
                    password-min-length    | 129  | OUT_OF_RANGE
                    password-preset        | NIST | NOT_A_CHOICE
                    password-min-strength  | 5    | OUT_OF_RANGE
                    password-min-strength  | -1   | OUT_OF_RANGE
                    allowed-clients        | ''   | MISSING
                    allowed-clients        | shop | NOT_EXISTING
                    allowed-networks       | example.org  | MALFORMED
                    allowed-networks       | 192.0.2.0/33 | MALFORMED
                    disabled-tasks         | everything   | NOT_A_CHOICE
                    disabled-tasks         | DELETE_REALM | NOT_A_CHOICE
                    disabled-tasks         | recover-realm      | NOT_ALLOWED
                    disabled-tasks         | change-root-policy | NOT_ALLOWED
                    sign-ins-per-30-days   | 0    | OUT_OF_RANGE
                    sign-ins-per-30-days   | 101  | OUT_OF_RANGE
                    alert-emails           | nora | MALFORMED
                    alert-emails           | Nora <nora@example.org> | MALFORMED
                    alert-emails           | nora@.org | MALFORMED
                    alert-webhook-secret   | hunter2 | MALFORMED
                    alert-webhook-secret   | ${vault.} | MALFORMED
                    """)
    void whenAValueIsRefusedThenTheProblemNamesKeyKindAndValue(String key, String value, SettingProblem.Kind kind) {
        var result = SettingsReader.read(Map.of(key, List.of(value)), ONLY_ACCOUNT);

        assertThat(result.valid()).isFalse();
        assertThat(result.settings()).isEmpty();
        assertThat(result.problems())
                .containsExactly(new SettingProblem(
                        key,
                        kind,
                        value.strip(),
                        SettingDefinitions.of(key).orElseThrow().bounds()));
    }

    @ParameterizedTest
    @CsvSource({
        "session-max-minutes, 5",
        "session-max-minutes, 60",
        "session-idle-minutes, 1",
        "session-idle-minutes, 15",
        "reason-min-length, 0",
        "reason-min-length, 200",
        "mfa-max-authenticators, 1",
        "mfa-max-authenticators, 8",
        "mfa-min-authenticators, 1",
        "mfa-min-authenticators, 8",
        "mfa-allowed-kinds, hardware-totp",
        "security-key-aaguids, 00000000-0000-0000-0000-000000000000",
        "password-min-length, 15",
        "password-min-length, 128",
        "allowed-clients, account",
        "sign-ins-per-30-days, 1",
        "sign-ins-per-30-days, 100",
        "alert-emails, nora.o'neill+root@mail.example.org",
        "alert-webhook-secret, ${vault.alerts_1-a.b}",
        "disabled-tasks, review"
    })
    void whenAValueIsAtItsBoundThenItIsTaken(String key, String value) {
        assertThat(SettingsReader.read(Map.of(key, List.of(value)), ONLY_ACCOUNT)
                        .problems())
                .isEmpty();
    }

    @Test
    void whenANumberHasTwoValuesThenItIsRefused() {
        var result = SettingsReader.read(Map.of("session-max-minutes", List.of("10", "20")), ANY_CLIENT);

        assertThat(result.describe()).isEqualTo("session-max-minutes: 10, 20 has too many values, allowed are 5..60");
    }

    @Test
    void whenAListIsTooLongThenItIsRefused() {
        var fifty = IntStream.range(0, 50).mapToObj(i -> "client-" + i).toList();
        var more = IntStream.range(0, 51).mapToObj(i -> "client-" + i).toList();

        assertThat(SettingsReader.read(Map.of("allowed-clients", fifty), ANY_CLIENT)
                        .valid())
                .isTrue();
        assertThat(SettingsReader.read(Map.of("allowed-clients", more), ANY_CLIENT)
                        .problems())
                .extracting(SettingProblem::kind)
                .containsExactly(SettingProblem.Kind.TOO_MANY_VALUES);
    }

    @Test
    void whenAValueIsNothingThenItCountsAsMissing() {
        var config = Map.of("session-max-minutes", Collections.<String>singletonList(null));

        assertThat(SettingsReader.read(config, ANY_CLIENT).describe())
                .isEqualTo("session-max-minutes: a value is missing, allowed are 5..60");
        assertThat(SettingsReader.read(Map.of("allowed-networks", Arrays.asList(null, "10.0.0.0/8")), ANY_CLIENT)
                        .valid())
                .isTrue();
    }
}

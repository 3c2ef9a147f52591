package io.github.rootguard.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rootguard.policy.enrollment.AuthenticatorFacts;
import io.github.rootguard.policy.enrollment.SecurityKeyFacts;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFitTest {
    private static final UUID MODEL = UUID.fromString("01020304-0506-0708-0102-030405060708");
    private static final AuthenticatorFacts APP = AuthenticatorFacts.ofCodes(FactorKind.TOTP);
    private static final AuthenticatorFacts DEVICE = AuthenticatorFacts.ofCodes(FactorKind.HARDWARE_TOTP);
    private static final AuthenticatorFacts BEST_KEY = key(false, true, false);
    private static final AuthenticatorFacts SYNCED_KEY = key(true, false, false);
    private static final AuthenticatorFacts REVOKED_KEY = key(false, true, true);
    private static final AuthenticatorFacts UNREADABLE = AuthenticatorFacts.ofCodes(null);

    @Test
    void whenTheSettingsAllowTheCallerThenThereIsNoProblem() {
        assertThat(PolicyFit.problems(settings(Map.of()), "192.0.2.7", "mine", List.of(APP)))
                .isEmpty();
    }

    @Test
    void whenTheSettingsRefuseTheCallerThenEverySettingThatDoesIsNamed() {
        assertThat(PolicyFit.problems(settings(Map.of()), "198.51.100.7", "other", List.of(APP)))
                .extracting(PolicyProblem::key, PolicyProblem::problem, PolicyProblem::bounds)
                .containsExactly(
                        tuple("allowed-clients", "refuses-you", "must allow other"),
                        tuple("allowed-networks", "refuses-you", "must allow 198.51.100.7"));
    }

    static Stream<Arguments> authenticators() {
        Map<String, List<String>> keysOnly = Map.of("mfa-allowed-kinds", List.of("security-key"));
        Map<String, List<String>> two = Map.of("mfa-min-authenticators", List.of("2"));
        Map<String, List<String>> deviceBound = Map.of("security-key-device-bound", List.of("true"));
        Map<String, List<String>> attested = Map.of("security-key-attestation", List.of("required"));
        Map<String, List<String>> thisModel = Map.of("security-key-aaguids", List.of(MODEL.toString()));
        Map<String, List<String>> otherModel =
                Map.of("security-key-aaguids", List.of("ffffffff-0506-0708-0102-030405060708"));
        return Stream.of(
                Arguments.of(keysOnly, List.of(APP), "mfa-allowed-kinds"),
                Arguments.of(keysOnly, List.of(APP, DEVICE), "mfa-allowed-kinds"),
                Arguments.of(keysOnly, List.of(APP, BEST_KEY), ""),
                Arguments.of(keysOnly, List.of(UNREADABLE), "mfa-allowed-kinds"),
                Arguments.of(two, List.of(APP), "mfa-min-authenticators"),
                Arguments.of(two, List.of(APP, DEVICE), ""),
                Arguments.of(two, List.of(APP, REVOKED_KEY), "mfa-min-authenticators"),
                Arguments.of(and(two, keysOnly), List.of(APP, BEST_KEY), "mfa-allowed-kinds"),
                Arguments.of(and(two, keysOnly), List.of(APP), "mfa-allowed-kinds mfa-min-authenticators"),
                Arguments.of(deviceBound, List.of(SYNCED_KEY), "security-key-device-bound"),
                Arguments.of(deviceBound, List.of(SYNCED_KEY, APP), ""),
                Arguments.of(deviceBound, List.of(BEST_KEY), ""),
                Arguments.of(attested, List.of(SYNCED_KEY), "security-key-attestation"),
                Arguments.of(attested, List.of(BEST_KEY), ""),
                Arguments.of(thisModel, List.of(BEST_KEY), ""),
                Arguments.of(otherModel, List.of(BEST_KEY), "security-key-aaguids"),
                Arguments.of(
                        and(and(attested, deviceBound), otherModel),
                        List.of(SYNCED_KEY),
                        "security-key-aaguids security-key-attestation security-key-device-bound"),
                Arguments.of(Map.of(), List.of(REVOKED_KEY), "mfa-min-authenticators"),
                Arguments.of(Map.of(), List.of(), "mfa-min-authenticators"));
    }

    @ParameterizedTest
    @MethodSource("authenticators")
    void whenTooFewAuthenticatorsWouldCountThenTheSettingsThatRefuseThemAreNamed(
            Map<String, List<String>> changed, List<AuthenticatorFacts> bound, String named) {
        assertThat(PolicyFit.problems(settings(changed), "192.0.2.7", "mine", bound).stream()
                        .map(PolicyProblem::key))
                .containsExactly(named.isEmpty() ? new String[0] : named.split(" ", -1));
    }

    @Test
    void whenTooFewWouldCountThenTheSentenceSaysHowMany() {
        RootPolicySettings settings = settings(Map.of("mfa-min-authenticators", List.of("3")));

        assertThat(PolicyFit.problems(settings, "192.0.2.7", "mine", List.of(APP)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.problem()).isEqualTo("refuses-you");
                    assertThat(problem.bounds()).isEqualTo("must leave you 3 authenticators that count");
                    assertThat(problem.sentence()).contains("would refuse you", "would leave 1");
                });
    }

    private static AuthenticatorFacts key(boolean synced, boolean attested, boolean revoked) {
        return AuthenticatorFacts.of(new SecurityKeyFacts(MODEL, true, synced, attested, revoked));
    }

    private static RootPolicySettings settings(Map<String, List<String>> changed) {
        Map<String, List<String>> all =
                and(changed, Map.of("allowed-clients", List.of("mine"), "allowed-networks", List.of("192.0.2.0/24")));
        return SettingsReader.read(all, SettingsContext.ANY_CLIENT).settings().orElseThrow();
    }

    private static Map<String, List<String>> and(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}

package io.github.rootguard.policy.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthenticatorPolicyTest {

    private static final UUID LISTED = UUID.fromString("01020304-0506-0708-0102-030405060708");
    private static final UUID OTHER = new UUID(0, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    totp                     | TOTP          | null
                    totp                     | HARDWARE_TOTP | FORBIDDEN
                    hardware-totp            | HARDWARE_TOTP | null
                    hardware-totp            | TOTP          | FORBIDDEN
                    totp, hardware-totp      | HARDWARE_TOTP | null
                    security-key             | TOTP          | FORBIDDEN
                    totp                     | null          | UNREADABLE
                    """)
    void whenKindIsNotAmongTheAllowedThenItDoesNotCount(String allowed, FactorKind kind, ViolationKind expected) {
        var policy = policy(Map.of("mfa-allowed-kinds", List.of(allowed.split(", "))));

        var violations = policy.decide(AuthenticatorFacts.ofCodes(kind)).violations();

        assertThat(violations)
                .isEqualTo(expected == null ? List.of() : List.of(new Violation(RuleId.FACTOR_KIND_ALLOWED, expected)));
    }

    @ParameterizedTest
    @EnumSource(FactorKind.class)
    void whenNothingIsSetThenEveryKindCounts(FactorKind kind) {
        assertThat(policy(Map.of()).decide(new AuthenticatorFacts(kind, null)).permitted())
                .isTrue();
    }

    /** Every key under every setting, against one sentence per rule. */
    @Test
    void whenKeyAndSettingsAreAnyCombinationThenExactlyTheBrokenRulesAreNamed() {
        for (var bits = 0; bits < 1 << 9; bits++) {
            var known = bit(bits, 0);
            var verified = bit(bits, 1);
            var synced = bit(bits, 2);
            var attested = bit(bits, 3);
            var revoked = bit(bits, 4);
            var kindAllowed = bit(bits, 5);
            var boundDemanded = bit(bits, 6);
            var attestationDemanded = bit(bits, 7);
            var listDemanded = bit(bits, 8);

            var expected = new ArrayList<Violation>();
            expect(expected, !kindAllowed, RuleId.FACTOR_KIND_ALLOWED, ViolationKind.FORBIDDEN);
            expect(expected, !verified, RuleId.SECURITY_KEY_USER_VERIFIED, ViolationKind.FORBIDDEN);
            expect(expected, boundDemanded && synced, RuleId.SECURITY_KEY_DEVICE_BOUND, ViolationKind.FORBIDDEN);
            expect(expected, listDemanded && !known, RuleId.SECURITY_KEY_MODEL_ALLOWED, ViolationKind.FORBIDDEN);
            expect(expected, attestationDemanded && !attested, RuleId.SECURITY_KEY_ATTESTED, ViolationKind.MISSING);
            expect(expected, revoked, RuleId.SECURITY_KEY_MODEL_SOUND, ViolationKind.FORBIDDEN);

            var config = new HashMap<String, List<String>>();
            config.put("mfa-allowed-kinds", List.of(kindAllowed ? "security-key" : "totp"));
            config.put("security-key-device-bound", List.of(Boolean.toString(boundDemanded)));
            config.put("security-key-attestation", List.of(attestationDemanded ? "required" : "none"));
            config.put("security-key-aaguids", listDemanded ? List.of(LISTED.toString()) : List.of());
            var key = new SecurityKeyFacts(known ? LISTED : OTHER, verified, synced, attested, revoked);

            assertThat(policy(config).decide(AuthenticatorFacts.of(key)).violations())
                    .as("%s under %s", key, config)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static void expect(List<Violation> expected, boolean broken, RuleId rule, ViolationKind kind) {
        if (broken) {
            expected.add(new Violation(rule, kind));
        }
    }

    private static boolean bit(int bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    private static AuthenticatorPolicy policy(Map<String, List<String>> config) {
        RootPolicySettings settings = SettingsReader.read(config, SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
        return new AuthenticatorPolicy(settings);
    }
}

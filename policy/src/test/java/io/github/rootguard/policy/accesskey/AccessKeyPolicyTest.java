package io.github.rootguard.policy.accesskey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.AllowedNetworks;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeyPolicyTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final AllowedNetworks OFFICE = AllowedNetworks.parse(List.of("192.0.2.0/24", "2001:db8::/32"));
    private static final AccessKeyOwner OWNER = new AccessKeyOwner(false, true, true, true);
    private static final AccessKeyLife LIFE = new AccessKeyLife(true, NOW.minus(Duration.ofDays(1)), NOW, null, null);

    /** Every key of every owner in every realm, against one sentence per rule. */
    @Test
    void whenKeyOwnerAndSettingsAreAnyCombinationThenExactlyTheBrokenRulesAreNamed() {
        for (var bits = 0; bits < 1 << 11; bits++) {
            var proven = bit(bits, 0);
            var root = bit(bits, 1);
            var enabled = bit(bits, 2);
            var ready = bit(bits, 3);
            var roleHeld = bit(bits, 4);
            var active = bit(bits, 5);
            var old = bit(bits, 6);
            var usersMay = bit(bits, 7);
            var rootMay = bit(bits, 8);
            var restricted = bit(bits, 9);
            var inside = bit(bits, 10);

            var expected = new ArrayList<Violation>();
            expect(expected, !proven, RuleId.ACCESS_KEY_PROVEN, ViolationKind.FORBIDDEN);
            expect(expected, root ? !rootMay : !usersMay, RuleId.ACCESS_KEYS_ENABLED, ViolationKind.FORBIDDEN);
            expect(expected, !roleHeld, RuleId.ACCESS_KEY_ROLE_HELD, ViolationKind.FORBIDDEN);
            expect(expected, !enabled, RuleId.ACCESS_KEY_OWNER_ENABLED, ViolationKind.FORBIDDEN);
            expect(expected, !ready, RuleId.ACCESS_KEY_OWNER_READY, ViolationKind.MISSING);
            expect(expected, !active && !old, RuleId.ACCESS_KEY_ACTIVE, ViolationKind.FORBIDDEN);
            expect(expected, old, RuleId.ACCESS_KEY_UNEXPIRED, ViolationKind.EXPIRED);
            expect(expected, restricted && !inside, RuleId.ACCESS_KEY_NETWORK, ViolationKind.FORBIDDEN);

            var facts = new AccessKeyFacts(
                    proven,
                    new AccessKeyOwner(root, enabled, ready, roleHeld),
                    new AccessKeyLife(active, NOW.minus(Duration.ofDays(old ? 90 : 89)), NOW, null, null),
                    restricted ? OFFICE : AllowedNetworks.ANY,
                    inside ? "192.0.2.7" : "198.51.100.7",
                    NOW);
            var config = Map.of(
                    "access-keys-enabled", List.of(Boolean.toString(usersMay)),
                    "root-access-keys", List.of(rootMay ? "allow" : "forbid"));

            assertThat(policy(config).decide(facts).violations())
                    .as("%s under %s", facts, config)
                    .containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    192.0.2.255    | none
                    192.0.3.0      | FORBIDDEN
                    2001:db8::1    | none
                    2001:db9::1    | FORBIDDEN
                    none           | MISSING
                    example.org    | UNREADABLE
                    ''             | UNREADABLE
                    """)
    void whenKeyHasNetworksThenTheAddressMustBeInOneOfThem(String address, ViolationKind expected) {
        var decision = policy(Map.of()).decide(new AccessKeyFacts(true, OWNER, LIFE, OFFICE, address, NOW));

        assertThat(decision.violationOf(RuleId.ACCESS_KEY_NETWORK).map(Violation::kind))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void whenKeyDoesNotExistThenNothingButItsAbsenceIsHeldAgainstIt() {
        assertThat(policy(Map.of()).decide(AccessKeyFacts.unknown(NOW)).violations())
                .containsExactly(
                        new Violation(RuleId.ACCESS_KEY_PROVEN, ViolationKind.FORBIDDEN),
                        new Violation(RuleId.ACCESS_KEYS_ENABLED, ViolationKind.MISSING),
                        new Violation(RuleId.ACCESS_KEY_ROLE_HELD, ViolationKind.MISSING),
                        new Violation(RuleId.ACCESS_KEY_OWNER_ENABLED, ViolationKind.MISSING),
                        new Violation(RuleId.ACCESS_KEY_OWNER_READY, ViolationKind.MISSING),
                        new Violation(RuleId.ACCESS_KEY_ACTIVE, ViolationKind.MISSING),
                        new Violation(RuleId.ACCESS_KEY_UNEXPIRED, ViolationKind.MISSING));
    }

    @Test
    void whenKeyWasProvenBeforeThenItsNetworksDoNotMatterAndItsLifeDoes() {
        assertThat(policy(Map.of())
                        .decide(AccessKeyFacts.ofProven(OWNER, LIFE, NOW))
                        .permitted())
                .isTrue();
        assertThat(policy(Map.of())
                        .decide(AccessKeyFacts.ofProven(OWNER, LIFE, NOW.plus(Duration.ofDays(90))))
                        .first()
                        .map(Violation::rule))
                .contains(RuleId.ACCESS_KEY_UNEXPIRED);
    }

    private static void expect(List<Violation> expected, boolean broken, RuleId rule, ViolationKind kind) {
        if (broken) {
            expected.add(new Violation(rule, kind));
        }
    }

    private static boolean bit(int bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    private static AccessKeyPolicy policy(Map<String, List<String>> config) {
        return new AccessKeyPolicy(SettingsReader.read(config, SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow());
    }
}

package io.github.rootguard.policy.signin;

import static io.github.rootguard.policy.RuleId.CLIENT_ALLOWED;
import static io.github.rootguard.policy.RuleId.FACTOR_ENROLLED;
import static io.github.rootguard.policy.RuleId.FACTOR_FITS;
import static io.github.rootguard.policy.RuleId.FACTOR_MINIMUM;
import static io.github.rootguard.policy.RuleId.FACTOR_PROVEN;
import static io.github.rootguard.policy.RuleId.FLOW_OPEN_TO_ROOT;
import static io.github.rootguard.policy.RuleId.NETWORK_ALLOWED;
import static io.github.rootguard.policy.RuleId.PASSWORD_PROVEN;
import static io.github.rootguard.policy.RuleId.PASSWORD_QUALITY;
import static io.github.rootguard.policy.RuleId.PASSWORD_RESET_REFUSED;
import static io.github.rootguard.policy.RuleId.PERSISTENT_SESSION_REQUIRED;
import static io.github.rootguard.policy.RuleId.REASON_REQUIRED;
import static io.github.rootguard.policy.RuleId.ROOT_TASK_REQUIRED;
import static io.github.rootguard.policy.ViolationKind.EXPIRED;
import static io.github.rootguard.policy.ViolationKind.FORBIDDEN;
import static io.github.rootguard.policy.ViolationKind.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.mfa.FactorProof;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPolicyTest {

    private static final String REASON = "Rotate the signing keys";

    private static final SignInFacts COMPLETE = SignInFacts.builder()
            .address("203.0.113.7")
            .clientId("security-admin-console")
            .flowClosed(false)
            .passwordReset(false)
            .persistentSession(true)
            .passwordProven(true)
            .passwordQualityCurrent(true)
            .boundFactors(1)
            .fittingFactors(1)
            .factorProof(FactorProof.FULL)
            .task("rotate-realm-keys")
            .reason(REASON)
            .build();

    private final SignInPolicy policy = new SignInPolicy(RootPolicySettings.defaults());

    @Test
    void whenEveryStepIsDoneThenItPermits() {
        assertThat(policy.decide(COMPLETE)).isEqualTo(Decision.permit());
    }

    @Test
    void whenNothingIsKnownThenEveryRuleDeniesInTheOrderOfTheSteps() {
        var settings = settings(Map.of("allowed-networks", List.of("192.0.2.0/24")));

        assertThat(new SignInPolicy(settings)
                        .decide(SignInFacts.builder().build())
                        .violations())
                .containsExactly(
                        new Violation(PASSWORD_RESET_REFUSED, FORBIDDEN),
                        new Violation(NETWORK_ALLOWED, MISSING),
                        new Violation(CLIENT_ALLOWED, MISSING),
                        new Violation(FLOW_OPEN_TO_ROOT, FORBIDDEN),
                        new Violation(PERSISTENT_SESSION_REQUIRED, MISSING),
                        new Violation(PASSWORD_PROVEN, MISSING),
                        new Violation(FACTOR_ENROLLED, MISSING),
                        new Violation(FACTOR_PROVEN, MISSING),
                        new Violation(FACTOR_FITS, MISSING),
                        new Violation(FACTOR_MINIMUM, MISSING),
                        new Violation(PASSWORD_QUALITY, EXPIRED),
                        new Violation(ROOT_TASK_REQUIRED, MISSING),
                        new Violation(REASON_REQUIRED, MISSING));
    }

    /** Every combination of the facts that are yes or no, against the sentence "each one that is wrong is named". */
    @Test
    void whenFactsAreAnyCombinationThenExactlyTheWrongOnesAreNamed() {
        for (var bits = 0; bits < 1 << 11; bits++) {
            var expected = new ArrayList<RuleId>();
            var facts = COMPLETE.toBuilder()
                    .passwordReset(wrong(bits, 0, PASSWORD_RESET_REFUSED, expected))
                    .clientId(wrong(bits, 1, CLIENT_ALLOWED, expected) ? "shop" : "account")
                    .flowClosed(wrong(bits, 2, FLOW_OPEN_TO_ROOT, expected))
                    .persistentSession(!wrong(bits, 3, PERSISTENT_SESSION_REQUIRED, expected))
                    .passwordProven(!wrong(bits, 4, PASSWORD_PROVEN, expected))
                    .boundFactors(wrong(bits, 5, FACTOR_ENROLLED, expected) ? 0 : 2)
                    .factorProof(wrong(bits, 6, FACTOR_FITS, expected) ? FactorProof.TO_ENROLL : FactorProof.FULL)
                    .fittingFactors(wrong(bits, 7, FACTOR_MINIMUM, expected) ? 0 : 1)
                    .passwordQualityCurrent(!wrong(bits, 8, PASSWORD_QUALITY, expected))
                    .task(wrong(bits, 9, ROOT_TASK_REQUIRED, expected) ? "anything" : "review")
                    .reason(wrong(bits, 10, REASON_REQUIRED, expected) ? "because" : REASON)
                    .build();

            assertThat(policy.decide(facts).violations())
                    .as(facts.toString())
                    .extracting(Violation::rule)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static boolean wrong(int bits, int bit, RuleId rule, List<RuleId> expected) {
        var wrong = (bits >> bit & 1) == 1;
        if (wrong) {
            expected.add(rule);
        }
        return wrong;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    192.0.2.7        | null
                    2001:db8::7      | null
                    ::ffff:192.0.2.7 | null
                    203.0.113.7      | FORBIDDEN
                    null             | MISSING
                    ''               | UNREADABLE
                    localhost        | UNREADABLE
                    """)
    void whenNetworksAreSetThenTheAddressMustBeInOne(String address, ViolationKind expected) {
        var settings = settings(Map.of("allowed-networks", List.of("192.0.2.0/24", "2001:db8::/32")));

        assertViolation(settings, COMPLETE.toBuilder().address(address), NETWORK_ALLOWED, expected);
    }

    @Test
    void whenNoNetworkIsSetThenTheAddressDoesNotMatter() {
        assertThat(policy.decide(COMPLETE.toBuilder().address(null).build())).isEqualTo(Decision.permit());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"account, null", "account-console, null", "shop, FORBIDDEN", "ACCOUNT, FORBIDDEN", "null, MISSING"
            })
    void whenClientIsAskedForThenItMustBeAllowed(String clientId, ViolationKind expected) {
        assertViolation(
                RootPolicySettings.defaults(), COMPLETE.toBuilder().clientId(clientId), CLIENT_ALLOWED, expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "8, true"})
    void whenAuthenticatorsAreCountedThenOneIsEnough(int bound, boolean permitted) {
        var facts = COMPLETE.toBuilder().boundFactors(bound).build();

        assertThat(policy.decide(facts).permitted()).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "1, 1, true", "3, 2, false", "3, 3, true", "3, 4, true", "8, 7, false", "8, 8, true"})
    void whenMinimumIsSetThenAsManyThatCountMustBeBound(int minimum, int fitting, boolean permitted) {
        var settings = settings(Map.of("mfa-min-authenticators", List.of(Integer.toString(minimum))));
        var facts = COMPLETE.toBuilder().boundFactors(8).fittingFactors(fitting);

        assertViolation(settings, facts, FACTOR_MINIMUM, permitted ? null : MISSING);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 2", "TO_ENROLL, 1", "FULL, 0"})
    void whenProofIsNotFullThenItOpensNoSession(FactorProof proof, int violations) {
        var facts = COMPLETE.toBuilder().factorProof(proof).build();

        assertThat(policy.decide(facts).violations())
                .extracting(Violation::rule)
                .containsExactlyElementsOf(List.of(FACTOR_PROVEN, FACTOR_FITS).subList(2 - violations, 2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "review, false, null",
                "recover-realm, false, null",
                "manage-realms, true, null",
                "manage-realms, false, FORBIDDEN",
                "delete-realm, true, FORBIDDEN",
                "anything, false, UNREADABLE",
                "REVIEW, false, UNREADABLE",
                "' ', false, MISSING",
                "null, false, MISSING"
            })
    void whenTaskIsDeclaredThenItMustBeOneThatIsOffered(String task, boolean masterRealm, ViolationKind expected) {
        var settings = settings(Map.of("disabled-tasks", List.of("delete-realm")));

        assertViolation(
                settings, COMPLETE.toBuilder().masterRealm(masterRealm).task(task), ROOT_TASK_REQUIRED, expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "15, 15, null",
                "15, 14, FORBIDDEN",
                "15, 0, MISSING",
                "15, -1, MISSING",
                "0, 0, null",
                "0, -1, null",
                "15, 500, null",
                "15, 501, FORBIDDEN",
                "0, 501, FORBIDDEN"
            })
    void whenReasonIsGivenThenItsLengthMustBeWithinBounds(int minimum, int length, ViolationKind expected) {
        var settings = settings(Map.of("reason-min-length", List.of(Integer.toString(minimum))));
        var reason = length < 0 ? null : "  " + "\uD83D\uDD11".repeat(length) + " \n";

        assertViolation(settings, COMPLETE.toBuilder().reason(reason), REASON_REQUIRED, expected);
    }

    @Test
    void whenFactsAreTakenUpAgainThenNoneIsLost() {
        var facts = COMPLETE.toBuilder().masterRealm(true).build();

        assertThat(facts.toBuilder().build()).isEqualTo(facts);
        assertThat(SignInFacts.builder().build().toBuilder().build())
                .isEqualTo(SignInFacts.builder().build());
    }

    private static void assertViolation(
            RootPolicySettings settings, SignInFacts.Builder facts, RuleId rule, ViolationKind expected) {
        var violations = new SignInPolicy(settings).decide(facts.build()).violations();

        if (expected == null) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).containsExactly(new Violation(rule, expected));
        }
    }

    private static RootPolicySettings settings(Map<String, List<String>> config) {
        return SettingsReader.read(config, SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
    }
}

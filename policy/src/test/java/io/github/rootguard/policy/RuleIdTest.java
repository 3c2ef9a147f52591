package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @Test
    void whenRulesAreListedThenTheIdsAreTheOnesThatOthersStored() {
        assertThat(Arrays.stream(RuleId.values()).map(RuleId::id))
                .containsExactly(
                        "password-reset-refused",
                        "network-allowed",
                        "client-allowed",
                        "flow-open-to-root",
                        "persistent-session-required",
                        "password-proven",
                        "factor-enrolled",
                        "factor-proven",
                        "factor-fits",
                        "factor-minimum",
                        "password-quality",
                        "root-task-required",
                        "reason-required",
                        "root-session-granted",
                        "root-session-owner",
                        "root-session-lifetime",
                        "root-session-idle",
                        "root-session-client",
                        "password-min-length",
                        "password-max-length",
                        "password-classes",
                        "password-identity",
                        "password-blocklist",
                        "password-strength",
                        "password-reuse",
                        "factor-kind-allowed",
                        "security-key-user-verified",
                        "security-key-device-bound",
                        "security-key-attested",
                        "security-key-model-allowed",
                        "security-key-model-sound",
                        "access-key-proven",
                        "access-keys-enabled",
                        "access-key-role-held",
                        "access-key-owner-enabled",
                        "access-key-owner-ready",
                        "access-key-active",
                        "access-key-unexpired",
                        "access-key-network",
                        "root-only-operation",
                        "root-task-scope",
                        "single-policy",
                        "root-present",
                        "root-account-shield",
                        "interactive-sign-in-only",
                        "sealing-key-kept",
                        "guessing-limit",
                        "choke-points-in-place");
    }

    @ParameterizedTest
    @EnumSource
    void whenIdIsLookedUpThenItsRuleIsFound(RuleId rule) {
        assertThat(RuleId.of(rule.id())).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NETWORK_ALLOWED", "network_allowed", "network-allowed "})
    void whenIdIsUnknownThenNoRuleIsFound(String id) {
        assertThat(RuleId.of(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NETWORK_ALLOWED, rootGuardRuleNetworkAllowed",
        "PASSWORD_MIN_LENGTH, rootGuardRulePasswordMinLength",
        "INTERACTIVE_SIGN_IN_ONLY, rootGuardRuleInteractiveSignInOnly"
    })
    void whenRuleIsExplainedThenTheMessageKeyComesFromItsId(RuleId rule, String key) {
        assertThat(rule.messageKey()).isEqualTo(key);
    }
}

package io.github.rootguard.keycloak.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyEventsTest {

    @Test
    void whenSeveralRulesAreViolatedThenTheFirstComesFirstAndNoneTwice() {
        Decision decision = Decision.deny(List.of(
                new Violation(RuleId.NETWORK_ALLOWED, ViolationKind.FORBIDDEN),
                new Violation(RuleId.FACTOR_PROVEN, ViolationKind.MISSING),
                new Violation(RuleId.NETWORK_ALLOWED, ViolationKind.UNREADABLE)));

        assertThat(PolicyEvents.rules(decision)).isEqualTo("network-allowed,factor-proven");
        assertThat(PolicyOutcome.of(decision).id()).isEqualTo("deny");
    }

    @Test
    void whenPermittedThenNoRuleIsNamed() {
        assertThat(PolicyEvents.rules(Decision.permit())).isEmpty();
        assertThat(PolicyOutcome.of(Decision.permit()).id()).isEqualTo("permit");
    }

    @Test
    void whenTheRealmOnlyWatchesThenTheOutcomeHasAnUnderscore() {
        assertThat(PolicyOutcome.WOULD_DENY.id()).isEqualTo("would_deny");
    }
}

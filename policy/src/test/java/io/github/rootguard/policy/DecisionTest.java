package io.github.rootguard.policy;

import static io.github.rootguard.policy.RuleId.CLIENT_ALLOWED;
import static io.github.rootguard.policy.RuleId.NETWORK_ALLOWED;
import static io.github.rootguard.policy.RuleId.ROOT_PRESENT;
import static io.github.rootguard.policy.ViolationKind.FORBIDDEN;
import static io.github.rootguard.policy.ViolationKind.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Violation NETWORK = new Violation(NETWORK_ALLOWED, FORBIDDEN);
    private static final Violation CLIENT = new Violation(CLIENT_ALLOWED, MISSING);

    @Test
    void whenNothingIsViolatedThenItPermits() {
        var decision = Decision.permit();

        assertThat(decision.permitted()).isTrue();
        assertThat(decision.violations()).isEmpty();
        assertThat(decision.first()).isEmpty();
        assertThat(decision.violationOf(NETWORK_ALLOWED)).isEmpty();
        assertThat(decision).hasToString("Permit");
    }

    @Test
    void whenRulesAreViolatedThenItDeniesWithAllOfThem() {
        var decision = Decision.deny(List.of(NETWORK, CLIENT));

        assertThat(decision.permitted()).isFalse();
        assertThat(decision.violations()).containsExactly(NETWORK, CLIENT);
        assertThat(decision.first()).contains(NETWORK);
        assertThat(decision.violationOf(CLIENT_ALLOWED)).contains(CLIENT);
        assertThat(decision.violationOf(ROOT_PRESENT)).isEmpty();
        assertThat(decision.toString()).contains("NETWORK_ALLOWED", "CLIENT_ALLOWED");
    }

    @Test
    void whenDenialHasNoReasonThenItIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decision.deny(List.of()));
    }

    @Test
    void whenTheGivenListChangesThenTheDecisionDoesNot() {
        var violations = new ArrayList<>(List.of(NETWORK));
        var decision = Decision.deny(violations);
        violations.clear();

        assertThat(decision.permitted()).isFalse();
    }

    @Test
    void whenViolationsAreEqualThenDecisionsAreEqual() {
        assertThat(Decision.deny(List.of(NETWORK)))
                .isEqualTo(Decision.deny(List.of(NETWORK)))
                .hasSameHashCodeAs(Decision.deny(List.of(NETWORK)))
                .isNotEqualTo(Decision.deny(List.of(CLIENT)))
                .isNotEqualTo(Decision.permit())
                .isNotEqualTo("Deny");
        assertThat(Decision.permit().hashCode())
                .isNotEqualTo(Decision.deny(List.of(NETWORK)).hashCode());
    }

    @Test
    @SuppressWarnings("DataFlowIssue")
    void whenViolationIsIncompleteThenItIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> new Violation(null, MISSING));
        assertThatNullPointerException().isThrownBy(() -> new Violation(NETWORK_ALLOWED, null));
    }
}

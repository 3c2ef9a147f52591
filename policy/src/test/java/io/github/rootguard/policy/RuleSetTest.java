package io.github.rootguard.policy;

import static io.github.rootguard.policy.RuleId.CLIENT_ALLOWED;
import static io.github.rootguard.policy.RuleId.FACTOR_PROVEN;
import static io.github.rootguard.policy.RuleId.NETWORK_ALLOWED;
import static io.github.rootguard.policy.ViolationKind.EXPIRED;
import static io.github.rootguard.policy.ViolationKind.MISSING;
import static io.github.rootguard.policy.ViolationKind.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void whenEveryRuleIsSatisfiedThenItPermits() {
        var rules = RuleSet.of(rule(NETWORK_ALLOWED, Optional::empty), rule(CLIENT_ALLOWED, Optional::empty));

        assertThat(rules.decide("facts")).isEqualTo(Decision.permit());
    }

    @Test
    void whenSeveralRulesAreViolatedThenAllAreReportedInOrder() {
        var rules = RuleSet.of(List.of(
                rule(NETWORK_ALLOWED, () -> Optional.of(MISSING)),
                rule(CLIENT_ALLOWED, Optional::empty),
                rule(FACTOR_PROVEN, () -> Optional.of(EXPIRED))));

        assertThat(rules.decide("facts").violations())
                .containsExactly(new Violation(NETWORK_ALLOWED, MISSING), new Violation(FACTOR_PROVEN, EXPIRED));
    }

    @Test
    void whenRuleThrowsThenItDeniesAndTheOthersAreStillAsked() {
        var rules = RuleSet.of(
                rule(NETWORK_ALLOWED, () -> {
                    throw new IllegalStateException("broken");
                }),
                rule(CLIENT_ALLOWED, () -> Optional.of(MISSING)));

        assertThat(rules.decide("facts").violations())
                .containsExactly(new Violation(NETWORK_ALLOWED, UNREADABLE), new Violation(CLIENT_ALLOWED, MISSING));
    }

    @Test
    void whenRuleThrowsThenTheLogSaysWhichAndWhereAndNothingOfTheFacts() {
        List<String> logged;
        try (var log = new CapturedLog(RuleSet.class)) {
            RuleSet.of(rule(NETWORK_ALLOWED, () -> {
                        throw new IllegalStateException("the password is secret");
                    }))
                    .decide("facts");
            RuntimeException bare = new IllegalStateException("secret");
            bare.setStackTrace(new StackTraceElement[0]);
            RuleSet.of(rule(CLIENT_ALLOWED, () -> {
                        throw bare;
                    }))
                    .decide("facts");
            logged = log.messages();
        }

        assertThat(logged).hasSize(2).noneMatch(line -> line.contains("secret"));
        assertThat(logged.get(0))
                .startsWith("Rule network-allowed fails with java.lang.IllegalStateException at ")
                .contains("RuleSetTest")
                .endsWith(" and denies");
        assertThat(logged.get(1)).contains("client-allowed", "at an unknown place");
    }

    @Test
    @SuppressWarnings("NullOptional")
    void whenRuleAnswersNothingThenItDenies() {
        var rules = RuleSet.of(rule(NETWORK_ALLOWED, () -> null));

        assertThat(rules.decide("facts").violations()).containsExactly(new Violation(NETWORK_ALLOWED, UNREADABLE));
    }

    @Test
    void whenThePlatformFailsThenTheFailureIsNotSwallowed() {
        var rules = RuleSet.of(rule(NETWORK_ALLOWED, () -> {
            throw new OutOfMemoryError("none left");
        }));

        assertThatThrownBy(() -> rules.decide("facts")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whenThereIsNoRuleThenTheSetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.of(List.<Rule<String>>of()));
        assertThatIllegalArgumentException().isThrownBy(RuleSet::<String>of);
    }

    @Test
    void whenTwoRulesHaveTheSameIdThenTheSetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RuleSet.of(rule(NETWORK_ALLOWED, Optional::empty), rule(NETWORK_ALLOWED, Optional::empty)))
                .withMessageContaining("network-allowed");
    }

    private static Rule<String> rule(RuleId id, Supplier<Optional<ViolationKind>> answer) {
        return new Rule<>() {
            @Override
            public RuleId id() {
                return id;
            }

            @Override
            public Optional<ViolationKind> violation(String facts) {
                return answer.get();
            }
        };
    }
}

package io.github.rootguard.policy.password;

import static io.github.rootguard.policy.RuleId.PASSWORD_STRENGTH;
import static io.github.rootguard.policy.ViolationKind.FORBIDDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingsContext;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootPasswordStrengthTest {

    private static final StrengthEstimator STRONG = (password, known) -> new PasswordStrength(4, List.of());
    private final RootPasswordPolicy policy =
            new RootPasswordPolicy(RootPolicySettings.defaults(), Blocklist.common(), STRONG);

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 4, true", "1, 0, false", "3, 2, false", "3, 3, true", "4, 3, false", "4, 4, true"})
    void whenStrengthIsDemandedThenAWeakerPasswordIsRefused(int demanded, int score, boolean permitted) {
        StrengthEstimator measured = (password, known) -> new PasswordStrength(score, List.of());

        var decision = new RootPasswordPolicy(
                        settings("password-min-strength", Integer.toString(demanded)), Blocklist.common(), measured)
                .decide(PasswordCandidate.of(Secret.of("plinth orbital quiver")));

        assertThat(decision.violations())
                .isEqualTo(permitted ? List.of() : List.of(new Violation(PASSWORD_STRENGTH, FORBIDDEN)));
    }

    @Test
    void whenStrengthIsEstimatedThenTheEstimatorGetsTheNormalizedPasswordAndTheKnownWords() {
        var asked = new ArrayList<String>();
        StrengthEstimator estimator = (password, known) -> {
            asked.add(password + known);
            return new PasswordStrength(4, List.of());
        };

        new RootPasswordPolicy(RootPolicySettings.defaults(), Blocklist.common(), estimator)
                .decide(new PasswordCandidate(Secret.of("o\uFB03ce orbital quiver"), List.of("nora"), any -> false));

        assertThat(asked).containsExactly("office orbital quiver[nora]");
    }

    @Test
    void whenTheEstimatorFailsThenItDenies() {
        StrengthEstimator broken = (password, known) -> {
            throw new IllegalStateException("gone");
        };

        assertThat(new RootPasswordPolicy(RootPolicySettings.defaults(), Blocklist.common(), broken)
                        .decide(PasswordCandidate.of(Secret.of("plinth orbital quiver")))
                        .permitted())
                .isFalse();
    }

    @Test
    void whenSomethingElseIsWrongThenTheSlowQuestionIsNotAsked() {
        var asked = new AtomicInteger();

        policy.decide(new PasswordCandidate(Secret.of("short"), List.of(), any -> asked.incrementAndGet() > 0));

        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5})
    void whenStrengthIsOffTheScaleThenItIsNone(int score) {
        assertThatThrownBy(() -> new PasswordStrength(score, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(score));
    }

    private static RootPolicySettings settings(String key, String value) {
        return SettingsReader.read(Map.of(key, List.of(value)), SettingsContext.ANY_CLIENT)
                .settings()
                .orElseThrow();
    }
}

package io.github.rootguard.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.password.PasswordStrength;
import io.github.rootguard.policy.password.RootPasswordPolicy;
import io.github.rootguard.policy.password.StrengthReason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnStrengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    password                       | 0 | COMMON_PASSWORD
                    P@ssw0rd                       | 0 | COMMON_PASSWORD
                    qwertyuiop                     | 0 | COMMON_PASSWORD
                    abcabcabcabcabc                | 0 | REPEATS
                    abcdefghijklm                  | 0 | SEQUENCES
                    plinth orbital quiver          | 4 |
                    my horse eats purple thistles  | 4 |
                    7Kd!w2#pQz9&mXv                | 4 |
                    """)
    void whenPasswordIsEstimatedThenScoreAndFirstReasonAreThese(String password, int score, StrengthReason reason) {
        PasswordStrength strength = estimate(password);

        assertThat(strength.score()).isEqualTo(score);
        assertThat(strength.reasons().stream().findFirst().orElse(null)).isEqualTo(reason);
    }

    @Test
    void whenWordsAreKnownThenThePasswordIsWeaker() {
        assertThat(estimate("vermilion-tugboat").score()).isEqualTo(3);
        assertThat(ZxcvbnStrength.INSTANCE
                        .estimate("vermilion-tugboat", List.of("vermilion-tugboat"))
                        .score())
                .isZero();
    }

    @Test
    void whenPasswordIsWeakAtOneEndThenTheOtherEndCounts() {
        String strong = "plinth orbital quiver mistletoe hatchback";

        assertThat(estimate("a".repeat(80) + strong).score()).isEqualTo(4);
        assertThat(estimate(strong + "a".repeat(80)).score()).isEqualTo(4);
        assertThat(estimate("a".repeat(128)).score()).isLessThan(3);
    }

    /** Reported to the library as a way to keep a server busy: every look-alike character at once. */
    @ParameterizedTest
    @ValueSource(strings = {"4@8({[</369&#!1/|0$5+7%2/", "a", "1", "p4ssw0rd", "19901231", "\uD83D\uDD11", "(1)"})
    @Timeout(30)
    void whenPasswordIsMadeToTakeLongThenItDoesNot(String block) {
        String password = block.repeat(RootPasswordPolicy.MAX_LENGTH).substring(0, RootPasswordPolicy.MAX_LENGTH);

        IntStream.range(0, 5).forEach(round -> estimate(password));
    }

    @Test
    void whenLookAlikesAreManyThenOnlyEightDifferentOnesAreLeft() {
        assertThat(FewLookAlikes.of("4@8({[<369x&4")).isEqualTo("4@8({[<3~~x~4");
        assertThat(FewLookAlikes.of("pl@1n t3xt")).isEqualTo("pl@1n t3xt");
    }

    @Test
    void whenSeveralAskAtOnceThenEachGetsItsOwnAnswer() {
        List<String> passwords = List.of("password", "plinth orbital quiver", "aaaaaaaaaaaaaaaa", "7Kd!w2#pQz9&mXv");
        List<Integer> alone =
                passwords.stream().map(each -> estimate(each).score()).toList();

        List<Integer> together = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> estimate(passwords.get(i % 4)).score())
                .toList();

        assertThat(together)
                .isEqualTo(
                        IntStream.range(0, 400).mapToObj(i -> alone.get(i % 4)).toList());
    }

    private static PasswordStrength estimate(String password) {
        return ZxcvbnStrength.INSTANCE.estimate(password, List.of());
    }
}

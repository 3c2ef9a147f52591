package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Secret;
import org.junit.jupiter.api.Test;

class PasswordCandidateTest {

    /** Two marks that change places when they are put in order. */
    private static final String MARKS = "\u0301\u0323";

    @Test
    void whenTextIsTheLongestThatIsNormalizedThenItIs() {
        var text = MARKS.repeat(256);

        assertThat(PasswordCandidate.of(Secret.of(text)).normalized())
                .isEqualTo("\u0323".repeat(256) + "\u0301".repeat(256));
    }

    @Test
    void whenTextIsLongerThanAnyPasswordThenItStaysAsItIsHoweverLongThatWouldTake() {
        for (int pairs : new int[] {257, 1_000_000}) {
            var text = MARKS.repeat(pairs);

            assertThat(PasswordCandidate.of(Secret.of(text)).normalized()).isEqualTo(text);
        }
    }

    @Test
    void whenTheLongestPasswordIsTakenApartThenItIsPutTogether() {
        var composed = "\u1ED9".repeat(RootPasswordPolicy.MAX_LENGTH);
        var apart = "o\u0323\u0302".repeat(RootPasswordPolicy.MAX_LENGTH);

        assertThat(PasswordCandidate.of(Secret.of(apart)).normalized()).isEqualTo(composed);
    }
}

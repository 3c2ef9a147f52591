package io.github.rootguard.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrengthQuestionsTest {
    private static final String NORA = "nora";

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final StrengthQuestions questions = new StrengthQuestions(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void whenSomebodyTypesThenEveryQuestionIsAnswered() {
        assertThat(ask(StrengthQuestions.AT_ONCE)).isEqualTo(StrengthQuestions.AT_ONCE);
    }

    @Test
    void whenAProgramAsksThenItWaits() {
        assertThat(ask(10 * StrengthQuestions.AT_ONCE)).isEqualTo(StrengthQuestions.AT_ONCE);

        now = now.plus(StrengthQuestions.EACH.multipliedBy(3));

        assertThat(ask(100)).isEqualTo(3);
    }

    @Test
    void whenOneUserAsksTooOftenThenAnotherIsAnswered() {
        ask(10 * StrengthQuestions.AT_ONCE);

        assertThat(questions.mayAsk("otto")).isTrue();
    }

    @Test
    void whenThereWasAPauseThenNoMoreThanAtFirstAreAnswered() {
        ask(StrengthQuestions.AT_ONCE);

        now = now.plus(Duration.ofDays(1));

        assertThat(ask(10 * StrengthQuestions.AT_ONCE)).isEqualTo(StrengthQuestions.AT_ONCE);
    }

    @Test
    void whenClockIsSetBackThenNobodyWaitsForTheOldTime() {
        ask(StrengthQuestions.AT_ONCE);

        now = now.minus(Duration.ofDays(1));

        assertThat(ask(10 * StrengthQuestions.AT_ONCE)).isEqualTo(StrengthQuestions.AT_ONCE);
    }

    @Test
    void whenManyUsersAskThenWhoAsksTooOftenIsNotForgotten() {
        ask(10 * StrengthQuestions.AT_ONCE);
        IntStream.range(0, 5000).forEach(user -> questions.mayAsk("user " + user));

        assertThat(questions.mayAsk(NORA)).isFalse();
    }

    private long ask(int times) {
        return IntStream.range(0, times).filter(time -> questions.mayAsk(NORA)).count();
    }
}

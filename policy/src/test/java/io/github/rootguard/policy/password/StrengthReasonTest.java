package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrengthReasonTest {

    @Test
    void whenReasonsAreListedThenEachHasANameAndWordsOfItsOwn() {
        assertThat(Arrays.stream(StrengthReason.values()).map(StrengthReason::id))
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(StrengthReason.values()).map(StrengthReason::messageKey))
                .allMatch(key -> key.startsWith("rootGuard"))
                .doesNotHaveDuplicates();
    }
}

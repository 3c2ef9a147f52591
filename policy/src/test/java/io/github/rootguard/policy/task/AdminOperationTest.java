package io.github.rootguard.policy.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdminOperationTest {

    @ParameterizedTest
    @EnumSource
    void whenOperationIsNamedByItsIdThenItIsFound(AdminOperation operation) {
        assertThat(operation.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(AdminOperation.of(operation.id())).contains(operation);
        assertThat(operation.messageKey()).startsWith("rootGuardOperation");
    }

    @Test
    void whenOperationsAreListedThenEachHasWordsOfItsOwn() {
        assertThat(Arrays.stream(AdminOperation.values()).map(AdminOperation::messageKey))
                .doesNotHaveDuplicates();
        assertThat(AdminOperation.of("")).isEmpty();
        assertThat(AdminOperation.of("READ")).isEmpty();
    }
}

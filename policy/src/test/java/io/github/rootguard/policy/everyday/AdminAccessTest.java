package io.github.rootguard.policy.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccessTest {

    @ParameterizedTest
    @EnumSource
    void whenAccessIsNamedByItsIdThenItIsFound(AdminAccess access) {
        assertThat(access.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(AdminAccess.of(access.id())).contains(access);
        assertThat(access.messageKey()).startsWith("rootGuard").hasSizeGreaterThan("rootGuard".length());
        assertThat(access.helpMessageKey()).startsWith(access.messageKey()).isNotEqualTo(access.messageKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FULL", "everything"})
    void whenIdIsNoneThenNothingIsFound(String id) {
        assertThat(AdminAccess.of(id)).isEmpty();
    }
}

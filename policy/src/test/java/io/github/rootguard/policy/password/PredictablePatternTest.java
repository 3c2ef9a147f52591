package io.github.rootguard.policy.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictablePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaa", // one character
                "abab", // the shortest block, twice
                "plinthorbital!plinthorbital!", // the longest block that repeating does not make good
                "plinthorbital!plinthorbital!pl", // cut off
                "abcxyzqwe123", // the shortest runs
                "aaaaaaaaaaaaxqz", // as many free characters as a run forgives
                "xaaaaaaaaaaaaqz", // wherever they stand
                "890123456789012", // a run that starts over
                "9876543210poiuy" // backwards
            })
    void whenTextIsMadeByAFingerOrACounterThenItIsPredictable(String text) {
        assertThat(PredictablePattern.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aaa",
                "plinthorbitals!plinthorbitals!", // the block itself would do
                "aaaaaaaaaaaxqzk", // one free character too many
                "abxyqw12cdop78",
                "plinth orbital quiver"
            })
    void whenTextIsAnythingElseThenItIsNotPredictable(String text) {
        assertThat(PredictablePattern.matches(text)).isFalse();
    }

    @Test
    void whenAWordIsDressedUpThenTheWordIsOneOfTheForms() {
        assertThat(PasswordForms.of("1234Wolf!5678")).contains("wolf", "1234wolf!5678", "wolf!5678", "1234wolf");
        assertThat(PasswordForms.of("b@773ry-5t@p13")).contains("batterystaple");
        assertThat(PasswordForms.of("h0r5e1")).contains("horse");
        assertThat(PasswordForms.of("m1ch@el!")).contains("michael", "mlchael");
    }

    @Test
    void whenHardlyAnythingIsLeftThenItIsNoForm() {
        assertThat(PasswordForms.of("123456cat654321")).doesNotContain("cat").contains("123456cat654321");
        assertThat(PasswordForms.of("123")).isEmpty();
    }
}

package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpParametersTest {

    @ParameterizedTest
    @CsvSource({"6, 30", "6, 60", "8, 30", "8, 60"})
    void whenADeviceLikeThatExistsThenTheParametersAreTaken(int digits, int period) {
        var parameters = new TotpParameters(TotpAlgorithm.SHA256, digits, period);

        assertThat(parameters.digits()).isEqualTo(digits);
        assertThat(parameters.periodSeconds()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"5, 30", "7, 30", "9, 30", "0, 30", "6, 0", "6, 29", "6, 31", "6, 45", "6, -30"})
    void whenNoDeviceIsLikeThatThenTheParametersAreRefused(int digits, int period) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpParameters(TotpAlgorithm.SHA1, digits, period));
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 0", "29, 30, 0", "30, 30, 1", "59, 60, 0", "60, 60, 1", "-1, 30, -1", "1111111109, 30, 37037036"
    })
    void whenAMomentIsGivenThenItsStepIsCounted(long second, int period, long step) {
        assertThat(new TotpParameters(TotpAlgorithm.SHA1, 6, period).stepAt(Instant.ofEpochSecond(second)))
                .isEqualTo(step);
    }

    @Test
    void whenNothingIsSaidThenEveryApplicationUnderstandsTheParameters() {
        assertThat(TotpParameters.STANDARD).isEqualTo(new TotpParameters(TotpAlgorithm.SHA1, 6, 30));
        assertThat(TotpAlgorithm.SHA512.hmacName()).isEqualTo("HmacSHA512");
    }

    @ParameterizedTest
    @CsvSource({"123456, 6, 123456", "'123 456', 6, 123456", "' 12 34 56 78 ', 8, 12345678", "000000, 6, 000000"})
    void whenACodeIsTypedThenBlanksDoNotMatter(String typed, int digits, String code) {
        assertThat(TotpCode.parse(typed, digits)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "1234567",
                "12345a",
                "123-456",
                "+12345",
                "123\t456",
                "1234\n56",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "123\u00a0456"
            })
    void whenTheTypedTextIsNoCodeThenItIsRefused(String typed) {
        assertThat(TotpCode.parse(typed, 6)).isEmpty();
        assertThat(TotpCode.parse(null, 6)).isEmpty();
    }

    @Test
    void whenCodesAreComparedThenAllDigitsCount() {
        assertThat(TotpCode.same("123456", "123456")).isTrue();
        assertThat(TotpCode.same("123456", "123457")).isFalse();
        assertThat(TotpCode.same("123456", "12345")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whenAKindIsLookedUpThenItsIdFindsIt(FactorKind kind) {
        assertThat(FactorKind.of(kind.id())).contains(kind);
        assertThat(FactorKind.of(kind.name())).isEmpty();
    }

    @Test
    void whenKindsAreStoredThenTheirIdsAreThese() {
        assertThat(FactorKind.values())
                .extracting(FactorKind::id)
                .containsExactly("totp", "hardware-totp", "security-key");
    }
}

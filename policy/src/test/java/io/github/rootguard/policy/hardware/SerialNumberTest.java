package io.github.rootguard.policy.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2600124809778, 2600124809778",
        "' galt 1010 0123 ', GALT10100123",
        "FT-00_1.2, FT-00_1.2",
        "'26\u00a0001', 26001",
        "0, 0"
    })
    void whenASerialNumberIsTypedThenBlanksAndCaseDoNotMatter(String typed, String serial) {
        assertThat(SerialNumber.parse(typed)).map(SerialNumber::text).contains(serial);
        assertThat(SerialNumber.parse(typed)).map(SerialNumber::toString).contains(serial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "-1", ".", "..", "a/b", "1.0E+08", "<b>", "é1", "a\"b", "a:b", "ſ1", "1ß", "1ﬁ", "1ı"
            })
    void whenATextIsNoSerialNumberThenThereIsNone(String typed) {
        assertThat(SerialNumber.parse(typed)).isEmpty();
    }

    @Test
    void whenASerialNumberIsTooLongThenThereIsNone() {
        assertThat(SerialNumber.parse("7".repeat(SerialNumber.MAX_LENGTH))).isPresent();
        assertThat(SerialNumber.parse("7".repeat(SerialNumber.MAX_LENGTH + 1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber("small"));
    }
}

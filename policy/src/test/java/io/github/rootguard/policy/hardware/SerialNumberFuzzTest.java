package io.github.rootguard.policy.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

class SerialNumberFuzzTest {

    @FuzzTest
    void whenTextIsTakenForSerialNumberThenNothingButBlanksAndCaseIsChanged(byte[] data) {
        var typed = new String(data, StandardCharsets.UTF_8);
        SerialNumber.parse(typed).ifPresent(serial -> {
            assertThat(serial.text()).matches("[A-Z0-9][A-Z0-9._-]{0,63}");
            assertThat(SerialNumber.parse(serial.text())).contains(serial);
            assertThat(SerialNumber.parse(" " + serial.text().toLowerCase(Locale.ROOT) + "\t"))
                    .contains(serial);
            var compact = typed.replaceAll("[\\s\\p{Z}]", "");
            assertThat(compact.chars()).allMatch(each -> each < 128);
            assertThat(compact).hasSameSizeAs(serial.text());
        });
    }
}

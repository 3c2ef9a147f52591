package io.github.rootguard.acceptance.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpDeviceTest {

    /** RFC 6238 appendix B, SHA-1, of which six digits are kept; the key is "12345678901234567890". */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void whenTimeIsGivenThenCodeIsThatOfTheStandard(long second, String code) {
        TotpDevice device = new TotpDevice("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");

        assertThat(device.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(device.codeAt(Instant.ofEpochSecond(second).minusSeconds(60), 2))
                .isEqualTo(code);
    }
}

package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpVerificationTest {

    private static final long NOW = 59_123_456L;
    private static final TotpGenerator DEVICE = step -> "%06d".formatted(Math.floorMod(step * 7919, 1_000_000L));

    /** For every drift that can be learned: found around now and around the drift, and nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 2",
        "5, 5",
        "199, 199",
        "200, 200",
        "201, 200",
        "-1, -1",
        "-3, -3",
        "-200, -200",
        "-5000, -200"
    })
    void whenDriftIsKnownThenCodesAroundNowAndAroundTheDriftAreFound(int drift, int center) {
        for (var offset = -210; offset <= 210; offset++) {
            var found = TotpVerification.matchingStep(DEVICE, DEVICE.codeAt(NOW + offset), NOW, drift);

            if (Math.abs(offset) <= 1 || Math.abs(offset - center) <= 1) {
                assertThat(found).as("offset " + offset).hasValue(NOW + offset);
            } else {
                assertThat(found).as("offset " + offset).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "7, 8", "-7, 1", "1, 2"})
    void whenCodeFitsSeveralStepsThenTheLatestIsTaken(int drift, int latest) {
        assertThat(TotpVerification.matchingStep(step -> "123456", "123456", NOW, drift))
                .hasValue(NOW + latest);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1, -1",
        "200, 200",
        "201, 200",
        "-200, -200",
        "-201, -200",
        "9999999999, 200",
        "-9999999999, -200"
    })
    void whenDriftIsRememberedThenItIsCut(long ahead, int drift) {
        assertThat(TotpVerification.drift(NOW + ahead, NOW)).isEqualTo(drift);
    }

    /** The vectors of RFC 6238 appendix B, by a generator written from RFC 4226 section 5.3. */
    @ParameterizedTest
    @CsvSource({
        "SHA1, 59, 94287082", "SHA256, 59, 46119246", "SHA512, 59, 90693936",
        "SHA1, 1111111109, 07081804", "SHA256, 1111111109, 68084774", "SHA512, 1111111109, 25091201",
        "SHA1, 1111111111, 14050471", "SHA256, 1111111111, 67062674", "SHA512, 1111111111, 99943326",
        "SHA1, 1234567890, 89005924", "SHA256, 1234567890, 91819424", "SHA512, 1234567890, 93441116",
        "SHA1, 2000000000, 69279037", "SHA256, 2000000000, 90698825", "SHA512, 2000000000, 38618901",
        "SHA1, 20000000000, 65353130", "SHA256, 20000000000, 77737706", "SHA512, 20000000000, 47863826"
    })
    void whenCodeIsOneOfTheStandardThenItIsFoundAtItsStep(TotpAlgorithm algorithm, long second, String code) {
        var parameters = new TotpParameters(algorithm, 8, 30);
        var step = parameters.stepAt(Instant.ofEpochSecond(second));

        assertThat(TotpVerification.matchingStep(s -> rfcCode(parameters, s), code, step, 0))
                .hasValue(step);
    }

    private static String rfcCode(TotpParameters parameters, long step) {
        var length = switch (parameters.algorithm()) {
            case SHA1 -> 20;
            case SHA256 -> 32;
            case SHA512 -> 64;
        };
        var seed = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        try {
            var mac = Mac.getInstance(parameters.algorithm().hmacName());
            mac.init(new SecretKeySpec(seed, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%08d".formatted(number % 100_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

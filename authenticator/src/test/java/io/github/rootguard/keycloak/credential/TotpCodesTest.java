package io.github.rootguard.keycloak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.SeedText;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpGenerator;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.models.utils.TimeBasedOTP;

/** Codes as the RFCs print them, and as two other implementations calculate them. */
class TotpCodesTest {
    private static final String DIGITS = "1234567890";

    /** RFC 6238 Appendix B; the seeds are as long as the hash, as its reference implementation has them. */
    @ParameterizedTest
    @CsvSource({
        "SHA1, 59, 94287082",
        "SHA256, 59, 46119246",
        "SHA512, 59, 90693936",
        "SHA1, 1111111109, 07081804",
        "SHA256, 1111111109, 68084774",
        "SHA512, 1111111109, 25091201",
        "SHA1, 1111111111, 14050471",
        "SHA256, 1111111111, 67062674",
        "SHA512, 1111111111, 99943326",
        "SHA1, 1234567890, 89005924",
        "SHA256, 1234567890, 91819424",
        "SHA512, 1234567890, 93441116",
        "SHA1, 2000000000, 69279037",
        "SHA256, 2000000000, 90698825",
        "SHA512, 2000000000, 38618901",
        "SHA1, 20000000000, 65353130",
        "SHA256, 20000000000, 77737706",
        "SHA512, 20000000000, 47863826"
    })
    void whenSeedsAreThoseOfRfc6238ThenCodesAre(TotpAlgorithm algorithm, long second, String code) {
        int length = switch (algorithm) {
            case SHA1 -> 20;
            case SHA256 -> 32;
            case SHA512 -> 64;
        };
        TotpParameters parameters = new TotpParameters(algorithm, 8, 30);

        TotpGenerator device = TotpCodes.generator(seed(length), parameters);

        assertThat(device.codeAt(parameters.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    /** RFC 4226 Appendix D; its counter is the time step. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void whenSeedIsThatOfRfc4226ThenCodesAre(long counter, String code) {
        assertThat(TotpCodes.generator(seed(20), TotpParameters.STANDARD).codeAt(counter))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(TotpAlgorithm.class)
    void whenSeedsAreRandomThenKeycloakAndAThirdImplementationAgree(TotpAlgorithm algorithm) throws Exception {
        Random random = new Random(6238);
        for (int round = 0; round < 300; round++) {
            byte[] seed = new byte[SeedText.MIN_BYTES + random.nextInt(SeedText.MAX_BYTES - SeedText.MIN_BYTES + 1)];
            random.nextBytes(seed);
            int digits = random.nextBoolean() ? 6 : 8;
            int period = random.nextBoolean() ? 30 : 60;
            long second = random.nextLong(4_000_000_000L);
            TotpParameters parameters = new TotpParameters(algorithm, digits, period);
            long step = parameters.stepAt(Instant.ofEpochSecond(second));

            String ours = TotpCodes.generator(SeedText.ofBytes(seed).key().orElseThrow(), parameters)
                    .codeAt(step);

            assertThat(ours).isEqualTo(hotpOfKeycloak(parameters, seed, step));
            assertThat(ours).isEqualTo(totpOfKeycloak(parameters, seed, second));
            assertThat(ours).isEqualTo(third(parameters, seed, second));
        }
    }

    @Test
    void whenKeyIsNewThenItHasAsManyBitsAsTheHash() {
        Secret key = TotpCodes.newKey();

        assertThat(key.revealForImmediateUse()).matches("[A-Z2-7]{32}");
        assertThat(TotpCodes.newKey()).isNotEqualTo(key);
    }

    @Test
    void whenServerRunsInALanguageWithDigitsOfItsOwnThenCodesHaveAsciiDigits() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(TotpCodes.generator(seed(20), TotpParameters.STANDARD).codeAt(1))
                    .isEqualTo("287082");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Secret seed(int length) {
        byte[] bytes = DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        return SeedText.ofBytes(bytes).key().orElseThrow();
    }

    private static String hotpOfKeycloak(TotpParameters parameters, byte[] seed, long step) {
        return new HmacOTP(parameters.digits(), parameters.algorithm().hmacName(), 1)
                .generateHOTP(seed, Math.toIntExact(step));
    }

    private static String totpOfKeycloak(TotpParameters parameters, byte[] seed, long second) {
        TimeBasedOTP totp =
                new TimeBasedOTP(parameters.algorithm().hmacName(), parameters.digits(), parameters.periodSeconds(), 1);
        // The one type by which Keycloak lets itself be told the time.
        totp.setCalendar(
                java.util.GregorianCalendar.from(Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC)));
        return totp.generateTOTP(seed);
    }

    private static String third(TotpParameters parameters, byte[] seed, long second) throws InvalidKeyException {
        String algorithm = parameters.algorithm().hmacName();
        return new TimeBasedOneTimePasswordGenerator(
                        Duration.ofSeconds(parameters.periodSeconds()), parameters.digits(), algorithm)
                .generateOneTimePasswordString(
                        new SecretKeySpec(seed, algorithm), Instant.ofEpochSecond(second), Locale.ROOT);
    }
}

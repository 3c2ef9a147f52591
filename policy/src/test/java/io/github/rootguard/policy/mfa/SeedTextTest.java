package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.SeedText.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTextTest {

    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
                "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ",
                "  GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ\t",
                "GEZDGNBV\u00a0GY3TQOJQ\u2003GEZDGNBVGY3TQOJQ",
                "3132333435363738393031323334353637383930",
                "31 32 33 34 35 36 37 38 39 30 31 32 33 34 35 36 37 38 39 30",
                "31:32:33:34:35:36:37:38:39:30:31:32:33:34:35:36:37:38:39:30",
                "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=",
                "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA",
                "MTIz NDU2 Nzg5 MDEy MzQ1 Njc4 OTA="
            })
    void whenASeedIsWrittenInAnyWayThenItIsTheSameSeed(String text) {
        assertThat(read(text).key()).contains(Secret.of(BASE32));
        assertThat(read(text).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'   ', MISSING",
        "'\u00a0', UNREADABLE",
        "GEZDGNBVGY3TQOJQGEZDGNBVG!3TQOJQ, UNREADABLE",
        "not-a seed at all_, UNREADABLE",
        // a byte of 16 is missing
        "313233343536373839303132333435, TOO_SHORT",
        "GEZDGNBVGY3TQOJQGEZDGNBV, TOO_SHORT",
        // 12 bytes in hex, which would be 18 in base64
        "3132333435363738393A3B3C, TOO_SHORT",
        "MTIzNDU2Nzg5MDEyMzQ1, TOO_SHORT"
    })
    void whenASeedIsNoneThenTheProblemIsNamed(String text, Problem problem) {
        assertThat(read(text).problem()).contains(problem);
        assertThat(read(text).keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, TOO_SHORT", "16,", "17,", "20,", "32,", "64,", "127,", "128,", "129, TOO_LONG", "400, TOO_LONG"})
    void whenASeedHasAnySizeThenTheBoundsHoldInEveryFormat(int size, Problem problem) {
        var seed = new byte[size];
        new Random(size).nextBytes(seed);

        for (var text : new String[] {
            HexFormat.of().formatHex(seed),
            HexFormat.of().withUpperCase().formatHex(seed),
            Base64.getEncoder().encodeToString(seed),
            Base32.encode(seed).revealForImmediateUse()
        }) {
            assertThat(read(text).problem().orElse(null)).as(text).isEqualTo(problem);
            assertThat(read(text).key())
                    .as(text)
                    .isEqualTo(SeedText.ofBytes(seed).key());
        }
        assertThat(SeedText.ofBytes(seed).problem().orElse(null)).isEqualTo(problem);
    }

    @Test
    void whenATextIsVeryLongThenItIsNotEvenLookedAt() {
        assertThat(read("A".repeat(SeedText.MAX_CHARACTERS + 1)).problem()).contains(Problem.TOO_LONG);
        assertThat(read(" ".repeat(SeedText.MAX_CHARACTERS - BASE32.length()) + BASE32)
                        .problem())
                .isEmpty();
    }

    @Test
    void whenATextFitsSeveralFormatsThenTheOrderDecidesAndAllReadingsAreKept() {
        var ambiguous = "ABCDEF23ABCDEF23ABCDEF23ABCDEF23";

        var read = read(ambiguous);

        assertThat(read.keys())
                .containsExactly(
                        key(HexFormat.of().parseHex(ambiguous)),
                        Secret.of(ambiguous),
                        key(Base64.getDecoder().decode(ambiguous)));
        assertThat(SeedText.read(Secret.of(ambiguous), SeedFormat.BASE32).keys())
                .containsExactly(Secret.of(ambiguous));
        assertThat(SeedText.read(Secret.of(ambiguous), SeedFormat.HEX).keys())
                .containsExactly(key(HexFormat.of().parseHex(ambiguous)));
    }

    @Test
    void whenAFurtherReadingIsOutOfBoundsThenItIsLeftOut() {
        // 16 bytes in hex, 20 in base32, 24 in base64; and 15 bytes in base32, 18 in base64.
        assertThat(read("A".repeat(32)).keys()).hasSize(3);
        assertThat(read("A".repeat(256)).keys()).hasSize(1);
    }

    @Test
    void whenLettersAreMixedThenTheTextIsNoBase32() {
        assertThat(SeedText.read(Secret.of("Gezdgnbvgy3tqojqgezdgnbvgy3tqojq"), SeedFormat.BASE32)
                        .problem())
                .contains(Problem.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "HEX, 313233343536373839303132333435363",
        "BASE32, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA",
        "BASE32, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQAAA",
        "BASE32, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQAAAAAA",
        "BASE64, MTIzNDU2Nzg5MDEyMzQ1Njc4O",
        "BASE64, MTIzNDU2Nzg5MDEyMzQ1Njc4OTA===",
        "BASE64, MTIzNDU2Nzg5MDEy-zQ1Njc4OTA="
    })
    void whenSymbolsAreMissingOrForeignThenTheTextIsUnreadable(SeedFormat format, String text) {
        assertThat(SeedText.read(Secret.of(text), format).problem()).contains(Problem.UNREADABLE);
    }

    @Test
    void whenPaddingIsWrittenThenItDoesNotMatter() {
        var seed = "12345678901234567".getBytes(StandardCharsets.US_ASCII);

        assertThat(read("GEZDGNBVGY3TQOJQGEZDGNBVGY3Q====").key()).contains(key(seed));
        assertThat(read("gezdgnbvgy3tqojqgezdgnbvgy3q").key()).contains(key(seed));
    }

    @Test
    void whenSeedsAreRandomThenEveryFormatGivesThemBack() {
        var random = new Random(4226);
        for (var round = 0; round < 500; round++) {
            var seed = new byte[SeedText.MIN_BYTES + random.nextInt(SeedText.MAX_BYTES - SeedText.MIN_BYTES + 1)];
            random.nextBytes(seed);
            var base32 = Base32.encode(seed).revealForImmediateUse();

            assertThat(Base32.decode(base32)).isEqualTo(seed);
            assertThat(read(base32.toLowerCase(Locale.ROOT)).key()).contains(Secret.of(base32));
            assertThat(read(HexFormat.of().formatHex(seed)).key()).contains(Secret.of(base32));
            assertThat(read(Base64.getEncoder().encodeToString(seed)).key()).contains(Secret.of(base32));
        }
    }

    @Test
    void whenProblemsAreToldThenTheyNameTheLimit() {
        assertThat(Problem.TOO_SHORT.words()).contains("16 bytes");
        assertThat(Problem.TOO_LONG.words()).contains("128 bytes");
        assertThat(Problem.UNREADABLE.words()).contains("hex", "base32", "base64");
        assertThat(Problem.MISSING.words()).isEqualTo("is missing");
    }

    @Test
    void whenFormatIsNamedThenItIsFound() {
        assertThat(SeedFormat.ids()).containsExactly("hex", "base32", "base64");
        assertThat(SeedFormat.of("base64")).contains(SeedFormat.BASE64);
        assertThat(SeedFormat.of("base16")).isEmpty();
    }

    private static SeedText.Result read(String text) {
        return SeedText.read(Secret.of(text));
    }

    private static Secret key(byte[] seed) {
        return Base32.encode(seed);
    }
}

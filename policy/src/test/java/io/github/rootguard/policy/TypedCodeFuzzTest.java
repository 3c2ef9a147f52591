package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.rootguard.policy.mfa.RecoveryCode;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.nomination.ClaimCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What people type off paper or a screen: claim codes, recovery codes, one-time codes. */
class TypedCodeFuzzTest {

    @FuzzTest
    void whenTextIsTakenForClaimCodeThenItsPrintedFormIsTheSameCode(byte[] data) {
        var typed = new String(data, StandardCharsets.UTF_8);
        ClaimCode.parse(typed).ifPresent(code -> {
            var printed = code.revealForImmediateUse();
            assertThat(printed).matches("(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(meant(typed)).isEqualTo(printed.replace("-", ""));
            assertThat(ClaimCode.parse(printed.toLowerCase(Locale.ROOT))
                            .orElseThrow()
                            .matches(code.verifier()))
                    .isTrue();
        });
    }

    @FuzzTest
    void whenTextIsTakenForRecoveryCodeThenItsPrintedFormIsTheSameCode(byte[] data) {
        var typed = new String(data, StandardCharsets.UTF_8);
        RecoveryCode.parse(typed).ifPresent(code -> {
            var printed = code.revealForImmediateUse();
            assertThat(meant(typed)).isEqualTo(printed.replace("-", ""));
            assertThat(RecoveryCode.parse(printed).orElseThrow().matches(code.verifier("salt"), "salt"))
                    .isTrue();
        });
    }

    @FuzzTest
    void whenTextIsTakenForOneTimeCodeThenItIsDigitsOfAscii(byte[] data) {
        var typed = new String(data, StandardCharsets.UTF_8);
        for (var digits : new int[] {6, 8}) {
            TotpCode.parse(typed, digits).ifPresent(code -> {
                assertThat(code).matches("[0-9]{" + digits + "}");
                assertThat(typed.chars().filter(each -> each != ' ').count()).isEqualTo(digits);
            });
        }
    }

    /** The letters and digits of a typed text, read as Crockford says; everything else is left out. */
    private static String meant(String typed) {
        var symbols = new StringBuilder();
        typed.chars()
                .filter(each -> each < 128 && Character.isLetterOrDigit(each))
                .forEach(each -> {
                    var upper = Character.toUpperCase((char) each);
                    symbols.append(upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper);
                });
        return symbols.toString();
    }
}

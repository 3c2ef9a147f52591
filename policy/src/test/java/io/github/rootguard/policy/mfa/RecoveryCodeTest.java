package io.github.rootguard.policy.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    private static final String PRINTED = "01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ";
    private static final String SALT = "salt";

    @Test
    void whenASetIsMadeThenItHasTwelveCodesOf120BitsAndAllDiffer() {
        var codes = RecoveryCode.generateSet(new SecureRandom());

        assertThat(codes)
                .hasSize(12)
                .allSatisfy(code -> assertThat(code.revealForImmediateUse())
                        .matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(codes).extracting(RecoveryCode::revealForImmediateUse).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRINTED,
                "01ABCDEFGHJKMNPQRSTVWXYZ",
                " oiab cdef ghjk mnpq rstv wxyz ",
                "0LAB\u2013CDEF\u2011GHJK\u00a0MNPQ-RSTV-WXYZ"
            })
    void whenTheCodeIsTypedInAnotherWayThenItMatches(String typed) {
        var stored = RecoveryCode.parse(PRINTED).orElseThrow().verifier(SALT);

        assertThat(RecoveryCode.parse(typed).orElseThrow().matches(stored, SALT))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "01AB-CDEF-GHJK-MNPQ-RSTV-WXY",
                "01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ0",
                "01AB-CDEF-GHJK-MNPQ-RSTV-WXYU"
            })
    void whenTheTextIsNoCodeThenItIsRefused(String typed) {
        assertThat(RecoveryCode.parse(typed)).isEmpty();
    }

    @Test
    void whenTheVerifierIsStoredThenItIsTheSha256OfSaltAndSymbols() {
        assertThat(RecoveryCode.parse(PRINTED).orElseThrow().verifier(SALT))
                .isEqualTo("5f7c03faa76b017f9a60ee445ce6f760923d5917cac8e1b51956a2bc5a656fce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no verifier", PRINTED})
    void whenTheVerifierIsMalformedThenNoCodeMatches(String verifier) {
        assertThat(RecoveryCode.parse(PRINTED).orElseThrow().matches(verifier, SALT))
                .isFalse();
    }

    @Test
    void whenCodeOrSaltDifferThenItDoesNotMatch() {
        var code = RecoveryCode.parse(PRINTED).orElseThrow();
        var other = RecoveryCode.parse(PRINTED.replace('Z', 'Y')).orElseThrow();

        assertThat(other.matches(code.verifier(SALT), SALT)).isFalse();
        assertThat(code.matches(code.verifier(SALT), "pepper")).isFalse();
    }

    @Test
    void whenACodeIsPrintedThenItsSymbolsStayHidden() {
        assertThat(RecoveryCode.parse(PRINTED).orElseThrow()).hasToString("RecoveryCode[hidden]");
    }
}

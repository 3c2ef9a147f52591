package io.github.rootguard.policy.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PRINTED = "01ABC-DEFGH-JKMNP-QRSTV";

    @RepeatedTest(50)
    void whenACodeIsGeneratedThenItsPrintedFormReadsBack() {
        var code = ClaimCode.generate(RANDOM);
        var printed = code.revealForImmediateUse();

        assertThat(printed).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(ClaimCode.parse(printed).orElseThrow().verifier()).isEqualTo(code.verifier());
        assertThat(code.matches(code.verifier())).isTrue();
    }

    @Test
    void whenManyCodesAreGeneratedThenAllDifferAndEverySymbolOccurs() {
        var codes = new HashSet<String>();
        var symbols = new HashSet<Integer>();
        IntStream.range(0, 200).forEach(i -> {
            var printed = ClaimCode.generate(RANDOM).revealForImmediateUse();
            codes.add(printed);
            printed.chars().filter(symbol -> symbol != '-').forEach(symbols::add);
        });

        assertThat(codes).hasSize(200);
        assertThat(symbols).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRINTED,
                "01ABCDEFGHJKMNPQRSTV",
                "01abc-defgh-jkmnp-qrstv",
                " 01ABC DEFGH JKMNP QRSTV\n",
                "OIABC-DEFGH-JKMNP-QRSTV",
                "olabc-defgh-jkmnp-qrstv",
                "oLabc-defgh-jkmnp-qrstv",
                "0iabc-defgh-jkmnp-qrstv",
                "01ABC\u2013DEFGH\u2011JKMNP\u00a0QRSTV"
            })
    void whenTheCodeIsTypedInAnotherWayThenItIsTheSameCode(String typed) {
        assertThat(ClaimCode.parse(typed).orElseThrow().revealForImmediateUse()).isEqualTo(PRINTED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-----",
                "01ABC-DEFGH-JKMNP-QRST",
                "01ABC-DEFGH-JKMNP-QRSTVW",
                "U1ABC-DEFGH-JKMNP-QRSTV",
                "01ABC-DEFGH-JKMNP-QRST!",
                "01ABC-DEFGH-JKMNP-QRST\u00c4",
                "01ABC_DEFGH_JKMNP_QRSTV",
                "\u0131\u0131ABC-DEFGH-JKMNP-QRSTV",
                "01ABC-DEFGH-JKMNP-QRST{",
                "01ABC-DEFGH-JKMNP-QRST`"
            })
    void whenTheTypedTextIsNoCodeThenItIsRefused(String typed) {
        assertThat(ClaimCode.parse(typed)).isEmpty();
    }

    @Test
    void whenTheVerifierIsStoredThenItIsTheSha256OfTheSymbols() {
        assertThat(ClaimCode.parse("00000-00000-00000-00000").orElseThrow().verifier())
                .isEqualTo("a7d351f3de399c746064a53c69959ab10312a003ec63985bcd86fb6dc1c402d5");
    }

    @RepeatedTest(50)
    void whenOneSymbolDiffersThenTheCodeDoesNotMatch(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var typed = new StringBuilder(PRINTED.replace("-", ""));
        var at = random.nextInt(typed.length());
        typed.setCharAt(at, typed.charAt(at) == 'Z' ? 'Y' : 'Z');

        var stored = ClaimCode.parse(PRINTED).orElseThrow().verifier();

        assertThat(ClaimCode.parse(typed.toString()).orElseThrow().matches(stored))
                .isFalse();
    }

    @Test
    void whenTheVerifierIsMalformedThenNoCodeMatches() {
        var code = ClaimCode.parse(PRINTED).orElseThrow();

        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(PRINTED)).isFalse();
    }

    @Test
    void whenACodeIsPrintedThenItsSymbolsStayHidden() {
        assertThat(ClaimCode.parse(PRINTED).orElseThrow()).hasToString("ClaimCode[hidden]");
    }
}

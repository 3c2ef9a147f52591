package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrockfordBase32Test {

    @ParameterizedTest
    @CsvSource({"A,A", "ABCD,ABCD", "ABCDE,ABCD-E", "ABCDEFGH,ABCD-EFGH", "ABCDEFGHJ,ABCD-EFGH-J"})
    void whenSymbolsAreGroupedThenADashStandsBetweenGroups(String symbols, String printed) {
        assertThat(CrockfordBase32.grouped(symbols, 4)).isEqualTo(printed);
    }

    @Test
    void whenSymbolsAreMadeThenThereAreAsManyAsAskedFor() {
        assertThat(CrockfordBase32.random(new SecureRandom(), 24)).matches("[0-9A-HJKMNP-TV-Z]{24}");
    }

    @ParameterizedTest
    @CsvSource({"abcd,ABCD", "o1il,0111", "A-B C\u2013D,ABCD"})
    void whenTextIsTypedThenItsSymbolsAreRead(String typed, String symbols) {
        assertThat(CrockfordBase32.parse(typed, 4)).contains(symbols);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"ABC", "ABCDE", "ABCU", "AB_D", "''", "null"},
            nullValues = "null")
    void whenTextIsNotSoManySymbolsThenItIsRefused(String typed) {
        assertThat(CrockfordBase32.parse(typed, 4)).isEmpty();
    }
}

package io.github.rootguard.keycloak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "otto|otto",
                "<root_account>|<root_account>",
                "größe|größe",
                "=1+1|'=1+1",
                "+49|'+49",
                "-1|'-1",
                "@sum(a1)|'@sum(a1)",
                "a,b|#\"a,b\"#",
                "say \"hi\"|#\"say \"\"hi\"\"\"#",
                "=a,b|#\"'=a,b\"#",
                "a=b|a=b"
            })
    void whenValueCouldBeTakenForMoreThanTextThenItIsNot(String value, String field) {
        assertThat(Csv.line(List.of(value))).isEqualTo(field + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {"#\t=1#, #\"'\t=1\"#", "#a\nb#, #\"a\nb\"#", "#\r#, #\"'\r\"#"})
    void whenValueHasControlCharactersThenItIsQuoted(String value, String field) {
        assertThat(Csv.line(List.of(value))).isEqualTo(field + "\n");
    }

    @Test
    void whenLineHasSeveralValuesThenCommasAreBetween() {
        assertThat(Csv.line(List.of("a", "", "c"))).isEqualTo("a,,c\n");
    }

    @Test
    void whenColumnsAreNamedThenThereAreTwentyTwo() {
        assertThat(ReportColumn.header()).hasSize(22).startsWith("user", "arn", "user_creation_time");
    }
}

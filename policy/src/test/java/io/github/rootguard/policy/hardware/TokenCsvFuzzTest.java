package io.github.rootguard.policy.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class TokenCsvFuzzTest {

    @FuzzTest
    void whenFileIsReadThenItHasTokensOrFaultsOnLinesThatAreThere(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var file = TokenCsv.read(text);

        assertThat(TokenCsv.read(text)).isEqualTo(file);
        assertThat(file.tokens().size() + file.refused().size()).isPositive();
        assertThat(file.tokens()).hasSizeLessThanOrEqualTo(TokenFile.MAX_TOKENS);
        var lines = text.chars().filter(each -> each == '\n').count() + 1;
        for (var refused : file.refused()) {
            assertThat(refused.line()).isBetween(1, (int) lines);
            assertThat(refused.field()).matches("[a-z][a-z _-]{0,29}");
            assertThat(refused.reason()).matches("[ -~]{1,160}");
        }
        for (var token : file.tokens()) {
            assertThat(token.line()).isBetween(2, (int) lines);
            assertThat(token.key().revealForImmediateUse()).matches("[A-Z2-7]{26,205}");
            assertThat(token.manufacturer()).hasSizeLessThanOrEqualTo(TokenFields.MAX_MANUFACTURER);
            assertThat(token.toString()).doesNotContain(token.key().revealForImmediateUse());
        }
    }

    /** RFC 4180 section 2, written by the rules and read back. */
    @FuzzTest
    void whenCellsAreWrittenAsRowsThenTheyAreReadBack(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var rows = Arrays.stream(text.split("\u001e", -1))
                .map(row -> List.of(row.split("\u001f", -1)))
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        var written = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        var read = CsvRows.of(written, ',');

        assertThat(read.openQuote()).isEmpty();
        assertThat(read.rows().stream().map(CsvRows.Row::cells).toList())
                .isEqualTo(rows.stream()
                        .map(row -> row.stream().map(String::strip).toList())
                        .toList());
    }
}

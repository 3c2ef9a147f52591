package io.github.rootguard.keycloak.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The credential report carries names that users gave themselves. */
class CsvFuzzTest {

    @FuzzTest
    void whenValuesAreWrittenThenTheyAreReadBackAndNoneIsFormula(byte[] data) {
        var values = List.of(new String(data, StandardCharsets.UTF_8).split("\u001f", -1));
        var cells = cells(Csv.line(values));

        assertThat(cells).hasSameSizeAs(values);
        for (var at = 0; at < cells.size(); at++) {
            assertThat(cells.get(at)).isIn(values.get(at), "'" + values.get(at));
            assertThat(cells.get(at)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        }
    }

    /** RFC 4180 section 2, one line. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var at = 0;
        do {
            var cell = new StringBuilder();
            if (line.charAt(at) == '"') {
                for (at++; line.charAt(at) != '"' || line.charAt(at + 1) == '"'; at++) {
                    cell.append(line.charAt(at));
                    at += line.charAt(at) == '"' ? 1 : 0;
                }
                at++;
            } else {
                for (; line.charAt(at) != ',' && line.charAt(at) != '\n'; at++) {
                    assertThat(line.charAt(at)).isNotEqualTo('"').isNotEqualTo('\r');
                    cell.append(line.charAt(at));
                }
            }
            cells.add(cell.toString());
        } while (line.charAt(at++) == ',');
        assertThat(at).isEqualTo(line.length());
        return cells;
    }
}

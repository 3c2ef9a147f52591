package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of ways in, its proofs and its documentation say the same. */
class WaysTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "ways-in.md");

    @Test
    void whenWayNeedsNothingBesideKeycloakThenATestProvesIt() {
        List<String> open = WaysIn.ALL.stream()
                .filter(way -> way.availability() != Availability.SURROUNDINGS)
                .map(WayIn::id)
                .toList();

        assertThat(Proofs.byWay().keySet()).containsAll(open);
    }

    @Test
    void whenTestProvesAWayThenTheTableHasIt() {
        assertThat(Proofs.byWay().keySet())
                .isSubsetOf(WaysIn.ALL.stream().map(WayIn::id).toList());
        assertThat(Proofs.notRun()).isEmpty();
    }

    @Test
    void whenTableHasRowsThenTheirIdsAndPartsAreUnique() {
        assertThat(WaysIn.ALL).extracting(WayIn::id).doesNotHaveDuplicates();
        assertThat(WaysIn.ALL.stream().flatMap(way -> way.parts().stream())).doesNotHaveDuplicates();
    }

    @Test
    void whenTableChangesThenTheDocumentationDoesToo() throws IOException {
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(DOCUMENT, WaysDocument.text());
        }

        assertThat(DOCUMENT).content().isEqualTo(WaysDocument.text());
    }
}

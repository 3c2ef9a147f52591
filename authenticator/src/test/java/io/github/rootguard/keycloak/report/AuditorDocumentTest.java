package io.github.rootguard.keycloak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The checks, the columns of the report, and the auditor's guide say the same. */
class AuditorDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "auditor.md");

    @Test
    void whenChecksOrColumnsChangeThenTheGuideDoesToo() throws IOException {
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(DOCUMENT, AuditorDocument.text());
        }

        assertThat(DOCUMENT).content().isEqualTo(AuditorDocument.text());
    }
}

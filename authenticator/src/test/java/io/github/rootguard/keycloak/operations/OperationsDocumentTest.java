package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of operations and their documentation say the same. */
class OperationsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");

    @Test
    void whenTablesChangeThenTheDocumentationDoesToo() throws IOException {
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(DOCUMENT, OperationsDocument.text());
        }

        assertThat(DOCUMENT).content().isEqualTo(OperationsDocument.text());
    }
}

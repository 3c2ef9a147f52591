package io.github.rootguard.keycloak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialReportTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void whenThereAreSeveralPagesThenEachBeginsBehindTheLast() throws IOException {
        Iterator<CredentialReport.Page> pages = List.of(
                        new CredentialReport.Page("a\nb\n", "b"), new CredentialReport.Page("ü\n", null))
                .iterator();

        CredentialReport.write(output, () -> "root\n", behind -> pages.next());

        assertThat(lines()).hasSize(5).endsWith("root", "a", "b", "ü");
        assertThat(lines().get(0)).startsWith("user,arn,");
    }

    @Test
    void whenAPageCannotBeReadThenTheLastLineSaysSo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CredentialReport.write(output, () -> "root\n", behind -> {
                    if (behind == null) {
                        return new CredentialReport.Page("a\n", "a");
                    }
                    throw new IllegalStateException("the database is gone");
                }));

        assertThat(lines()).hasSize(4).contains("root", "a");
        assertThat(lines().get(3)).startsWith("<incomplete_report>,N/A,").matches("[^,]*(,[^,]*){21}");
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

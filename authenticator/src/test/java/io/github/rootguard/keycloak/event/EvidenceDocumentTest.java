package io.github.rootguard.keycloak.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.keycloak.alert.AlertType;
import io.github.rootguard.policy.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EvidenceDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "events.md");

    @Test
    void whenEventsAlertsOrMetricsChangeThenTheDocumentationDoesToo() throws IOException {
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(DOCUMENT, EvidenceDocument.text());
        }

        assertThat(DOCUMENT).content().isEqualTo(EvidenceDocument.text());
    }

    @Test
    void whenDocumentIsMadeThenNothingIsLeftOut() {
        assertThat(Arrays.stream(RuleId.values()).map(RuleId::id))
                .allSatisfy(id -> assertThat(EvidenceDocument.text()).contains("\n| `" + id + "` | "));
        assertThat(Arrays.stream(AlertType.values()).map(AlertType::id))
                .allSatisfy(id -> assertThat(EvidenceDocument.text()).contains("\n| `" + id + "` | "));
        assertThat(EvidenceDocument.text()).contains("`root_guard_decisions_total`", "`root_task`", "`would_deny`");
    }
}

package io.github.rootguard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.rest.RestResponse;

/** The answer to a file of hardware tokens of which nothing was imported. */
final class RefusedFile {

    private RefusedFile() {}

    static void expect(RestResponse answer, String field, String reason) {
        JsonNode report = answer.expect(400).json();
        assertThat(report.path("error").asText()).isEqualTo("invalid_file");
        assertThat(report.path("error_description").asText()).isNotBlank();
        assertThat(report.path("imported").asInt()).isZero();
        assertThat(report.path("refused")).anySatisfy(refused -> {
            assertThat(refused.path("line").asInt()).isPositive();
            assertThat(refused.path("field").asText()).isEqualTo(field);
            assertThat(refused.path("reason").asText()).contains(reason);
        });
    }
}

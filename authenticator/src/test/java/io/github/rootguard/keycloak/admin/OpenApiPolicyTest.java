package io.github.rootguard.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings in the OpenAPI document are those of the one table. */
class OpenApiPolicyTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");
    private static final String POLICY = "    Policy:\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whenSettingsChangeThenTheDocumentDoesToo() throws IOException {
        String document = Files.readString(DOCUMENT);
        String expected = document.substring(0, document.indexOf(POLICY)) + POLICY + schema();
        if (Boolean.getBoolean("root-guard.update-docs")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    private static String schema() {
        List<SettingDefinition> all = SettingDefinitions.all();
        return "      type: object\n      additionalProperties: false\n      required: "
                + all.stream().map(SettingDefinition::key).toList()
                + "\n      properties:\n"
                + all.stream().map(OpenApiPolicyTest::property).collect(Collectors.joining());
    }

    private static String property(SettingDefinition setting) {
        String type = switch (setting.kind()) {
            case INTEGER -> "type: integer";
            case BOOLEAN -> "type: boolean";
            case CHOICE -> "enum: " + json(setting.choices());
            case TEXT -> "type: string";
            case TEXT_LIST -> "type: array, items: {%s}".formatted(item(setting));
        };
        return "        %s: {%s, default: %s, description: %s}%n"
                .formatted(setting.key(), type, standard(setting), json(setting.bounds()));
    }

    private static String item(SettingDefinition setting) {
        return setting.choices().isEmpty() ? "type: string" : "enum: " + json(setting.choices());
    }

    private static String standard(SettingDefinition setting) {
        return switch (setting.kind()) {
            case INTEGER, BOOLEAN -> String.join("", setting.defaults());
            case CHOICE, TEXT -> json(String.join("", setting.defaults()));
            case TEXT_LIST -> json(setting.defaults());
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

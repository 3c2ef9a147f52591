package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingProblem;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings as JSON: lists are arrays of strings, whole numbers numbers, switches booleans, everything else strings. */
final class PolicyJson {
    private PolicyJson() {}

    /** Settings as text by key, and the settings whose JSON type is wrong. */
    record Read(Map<String, List<String>> config, List<SettingProblem> problems) {}

    static Map<String, Object> write(RootPolicySettings settings) {
        Map<String, List<String>> config = SettingsReader.toConfig(settings);
        Map<String, Object> json = new LinkedHashMap<>();
        for (SettingDefinition definition : SettingDefinitions.all()) {
            json.put(definition.key(), value(definition, config.getOrDefault(definition.key(), List.of())));
        }
        return json;
    }

    static Read read(ObjectNode body) {
        Read read = new Read(new LinkedHashMap<>(), new ArrayList<>());
        body.properties().forEach(entry -> take(entry.getKey(), entry.getValue(), read));
        return read;
    }

    private static Object value(SettingDefinition definition, List<String> texts) {
        if (definition.isList()) {
            return texts;
        }
        String text = String.join("", texts);
        return switch (definition.kind()) {
            case INTEGER -> Integer.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static void take(String key, JsonNode value, Read read) {
        SettingDefinition definition = SettingDefinitions.of(key).orElse(null);
        if (definition == null) {
            // The reader of settings says that there is no such key.
            read.config().put(key, List.of());
        } else if (fits(definition, value)) {
            read.config().put(key, texts(value));
        } else if (definition.isList()) {
            read.problems()
                    .add(new SettingProblem(key, SettingProblem.Kind.MALFORMED, value.toString(), definition.bounds()));
        } else {
            // Kept as the JSON text, which is no valid value, so that it is not replaced by the default.
            read.config().put(key, List.of(value.isNull() ? "" : value.toString()));
        }
    }

    private static boolean fits(SettingDefinition definition, JsonNode value) {
        return switch (definition.kind()) {
            case INTEGER -> value.isIntegralNumber();
            case BOOLEAN -> value.isBoolean();
            case CHOICE, TEXT -> value.isTextual();
            case TEXT_LIST -> isListOfTexts(value);
        };
    }

    private static boolean isListOfTexts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}

package io.github.rootguard.policy.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of every setting, checked value by value and then against each other. */
final class SettingValues {

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<SettingProblem> problems = new ArrayList<>();

    private SettingValues() {}

    static SettingValues collect(Map<String, List<String>> config, SettingsContext context) {
        var collected = new SettingValues();
        for (var definition : SettingDefinitions.all()) {
            collected.take(definition, config.get(definition.key()), context);
        }
        config.keySet().stream()
                .filter(key -> SettingDefinitions.of(key).isEmpty())
                .sorted()
                .map(key -> new SettingProblem(key, SettingProblem.Kind.UNKNOWN, "", ""))
                .forEach(collected.problems::add);
        collected.compareIdleWithLifetime();
        return collected;
    }

    private void take(SettingDefinition definition, @Nullable List<String> given, SettingsContext context) {
        if (given == null) {
            values.put(definition.key(), definition.defaults());
            return;
        }
        var texts = given.stream()
                .map(text -> text == null ? "" : text.strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        var found = new ArrayList<SettingProblem>();
        definition
                .problemOfCount(texts.size())
                .ifPresent(kind -> found.add(definition.refuse(kind, String.join(", ", texts))));
        if (found.isEmpty()) {
            for (var text : texts) {
                definition.problemOf(text, context).ifPresent(kind -> found.add(definition.refuse(kind, text)));
            }
        }
        if (found.isEmpty()) {
            values.put(definition.key(), texts);
        }
        problems.addAll(found);
    }

    private void compareIdleWithLifetime() {
        var idle = texts(SettingDefinitions.SESSION_IDLE_MINUTES);
        var lifetime = texts(SettingDefinitions.SESSION_MAX_MINUTES);
        if (!idle.isEmpty()
                && !lifetime.isEmpty()
                && Integer.parseInt(idle.get(0)) > Integer.parseInt(lifetime.get(0))) {
            problems.add(SettingDefinitions.SESSION_IDLE_MINUTES.refuse(SettingProblem.Kind.OUT_OF_RANGE, idle.get(0)));
        }
    }

    List<SettingProblem> problems() {
        return problems;
    }

    List<String> texts(SettingDefinition definition) {
        return values.getOrDefault(definition.key(), List.of());
    }

    String text(SettingDefinition definition) {
        return texts(definition).get(0);
    }

    int number(SettingDefinition definition) {
        return Integer.parseInt(text(definition));
    }
}

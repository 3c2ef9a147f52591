package io.github.rootguard.policy.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        collected.compare(SettingDefinitions.SESSION_IDLE_MINUTES, SettingDefinitions.SESSION_MAX_MINUTES);
        collected.compare(SettingDefinitions.MFA_MIN_AUTHENTICATORS, SettingDefinitions.MFA_MAX_AUTHENTICATORS);
        collected.fitPasswordLength(config.containsKey(SettingDefinitions.PASSWORD_MIN_LENGTH.key()));
        collected.require(SettingDefinitions.ALERT_WEBHOOK, SettingDefinitions.ALERT_WEBHOOK_SECRET);
        return collected;
    }

    /** Without a length of its own the preset's holds; with one it must not be shorter. */
    private void fitPasswordLength(boolean given) {
        if (texts(SettingDefinitions.PASSWORD_PRESET).isEmpty()
                || texts(SettingDefinitions.PASSWORD_MIN_LENGTH).isEmpty()) {
            return;
        }
        var shortest = passwordPreset().minLength();
        if (!given) {
            values.put(SettingDefinitions.PASSWORD_MIN_LENGTH.key(), List.of(Integer.toString(shortest)));
        } else if (number(SettingDefinitions.PASSWORD_MIN_LENGTH) < shortest) {
            problems.add(SettingDefinitions.PASSWORD_MIN_LENGTH.refuse(
                    SettingProblem.Kind.OUT_OF_RANGE, text(SettingDefinitions.PASSWORD_MIN_LENGTH)));
        }
    }

    PasswordPreset passwordPreset() {
        return PasswordPreset.of(text(SettingDefinitions.PASSWORD_PRESET)).orElseThrow();
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

    private void compare(SettingDefinition smaller, SettingDefinition larger) {
        if (texts(smaller).isEmpty() || texts(larger).isEmpty()) {
            return;
        }
        if (number(smaller) > number(larger)) {
            problems.add(smaller.refuse(SettingProblem.Kind.OUT_OF_RANGE, text(smaller)));
        }
    }

    /** The one makes no sense without the other. */
    private void require(SettingDefinition given, SettingDefinition needed) {
        if (optional(given).isPresent() && optional(needed).isEmpty()) {
            problems.add(needed.refuse(SettingProblem.Kind.MISSING, ""));
        }
    }

    List<SettingProblem> problems() {
        return problems;
    }

    List<String> texts(SettingDefinition definition) {
        return values.getOrDefault(definition.key(), List.of());
    }

    Optional<String> optional(SettingDefinition definition) {
        return texts(definition).stream().findFirst();
    }

    String text(SettingDefinition definition) {
        return texts(definition).get(0);
    }

    boolean flag(SettingDefinition definition) {
        return Boolean.parseBoolean(text(definition));
    }

    int number(SettingDefinition definition) {
        return Integer.parseInt(text(definition));
    }
}

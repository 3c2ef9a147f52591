package io.github.rootguard.policy.settings;

import io.github.rootguard.policy.MessageKey;
import java.util.List;
import java.util.Optional;

/** Everything there is to know about one setting: form field, validation, default and documentation come from here. */
public final class SettingDefinition {

    private static final String MESSAGE_PREFIX = "rootGuardSetting";
    private static final String BOUNDS_PREFIX = "rootGuardBounds";

    private final String key;
    private final SettingKind kind;
    private final List<String> defaults;
    private final List<String> choices;
    private final ListSize size;
    private final String bounds;
    private final ValueCheck check;

    private SettingDefinition(
            String key,
            SettingKind kind,
            List<String> defaults,
            List<String> choices,
            ListSize size,
            String bounds,
            ValueCheck check) {
        this.key = key;
        this.kind = kind;
        this.defaults = List.copyOf(defaults);
        this.choices = List.copyOf(choices);
        this.size = size;
        this.bounds = bounds;
        this.check = check;
    }

    static SettingDefinition integer(String key, int defaultValue, IntegerCheck check, String bounds) {
        var defaults = List.of(Integer.toString(defaultValue));
        return new SettingDefinition(key, SettingKind.INTEGER, defaults, List.of(), ListSize.ONE, bounds, check);
    }

    static SettingDefinition choice(String key, String defaultValue, List<String> choices) {
        return oneOf(key, SettingKind.CHOICE, defaultValue, choices);
    }

    static SettingDefinition flag(String key, boolean defaultValue) {
        return oneOf(key, SettingKind.BOOLEAN, Boolean.toString(defaultValue), List.of("true", "false"));
    }

    private static SettingDefinition oneOf(String key, SettingKind kind, String defaultValue, List<String> choices) {
        ValueCheck check = (value, context) ->
                choices.contains(value) ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_A_CHOICE);
        return new SettingDefinition(
                key, kind, List.of(defaultValue), choices, ListSize.ONE, String.join(", ", choices), check);
    }

    /** One text that need not be there. */
    static SettingDefinition optionalText(String key, String bounds, ValueCheck check) {
        var size = new ListSize(0, 1);
        return new SettingDefinition(key, SettingKind.TEXT, List.of(), List.of(), size, bounds, check);
    }

    static SettingDefinition textList(
            String key, List<String> defaults, ListSize size, String bounds, ValueCheck check) {
        return new SettingDefinition(key, SettingKind.TEXT_LIST, defaults, List.of(), size, bounds, check);
    }

    /** One free text; none at all where there is no default. */
    static SettingDefinition text(String key, List<String> defaults, String bounds, ValueCheck check) {
        var size = new ListSize(defaults.size(), 1);
        return new SettingDefinition(key, SettingKind.TEXT, defaults, List.of(), size, bounds, check);
    }

    static SettingDefinition choiceList(String key, List<String> choices, ValueCheck check) {
        var size = new ListSize(0, choices.size());
        return new SettingDefinition(
                key, SettingKind.TEXT_LIST, List.of(), choices, size, String.join(", ", choices), check);
    }

    /** At least one of these words; all of them when nothing is set. */
    static SettingDefinition someOf(String key, List<String> choices) {
        ValueCheck check = (value, context) ->
                choices.contains(value) ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_A_CHOICE);
        var size = new ListSize(1, choices.size());
        return new SettingDefinition(
                key, SettingKind.TEXT_LIST, choices, choices, size, String.join(", ", choices), check);
    }

    /** The name of the setting in the policy, such as {@code session-max-minutes}. */
    public String key() {
        return key;
    }

    /** The kind of form field. */
    public SettingKind kind() {
        return kind;
    }

    /** The values that hold when nothing is set; one for anything but a list or a text that need not be there. */
    public List<String> defaults() {
        return defaults;
    }

    /** The words to choose from; empty when the text is free. */
    public List<String> choices() {
        return choices;
    }

    /** What is allowed, in English. */
    public String bounds() {
        return bounds;
    }

    /** The key of what is allowed in words for people; empty where there are only numbers, ids and choices. */
    public Optional<String> boundsMessageKey() {
        return choices.isEmpty() && bounds.indexOf(' ') >= 0
                ? Optional.of(MessageKey.of(BOUNDS_PREFIX, key))
                : Optional.empty();
    }

    /** Whether the setting takes any number of values. */
    public boolean isList() {
        return kind == SettingKind.TEXT_LIST;
    }

    /** The key of the setting's name for people. */
    public String labelMessageKey() {
        return MessageKey.of(MESSAGE_PREFIX, key);
    }

    /** The key of the sentence that explains the setting. */
    public String helpMessageKey() {
        return labelMessageKey() + "Help";
    }

    Optional<SettingProblem.Kind> problemOfCount(int values) {
        return size.problem(values);
    }

    Optional<SettingProblem.Kind> problemOf(String value, SettingsContext context) {
        return check.problem(value, context);
    }

    SettingProblem refuse(SettingProblem.Kind problem, String value) {
        return new SettingProblem(key, problem, value, bounds);
    }
}

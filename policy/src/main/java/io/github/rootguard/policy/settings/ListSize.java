package io.github.rootguard.policy.settings;

import java.util.Optional;

/** How many values a setting takes, both bounds included. */
record ListSize(int minimum, int maximum) {

    static final ListSize ONE = new ListSize(1, 1);

    Optional<SettingProblem.Kind> problem(int values) {
        if (values < minimum) {
            return Optional.of(SettingProblem.Kind.MISSING);
        }
        return values > maximum ? Optional.of(SettingProblem.Kind.TOO_MANY_VALUES) : Optional.empty();
    }
}

package io.github.rootguard.policy.settings;

import java.util.Optional;

/** Says what is wrong with one value of a setting. */
@FunctionalInterface
interface ValueCheck {

    /** The problem; empty when the value is good. */
    Optional<SettingProblem.Kind> problem(String value, SettingsContext context);
}

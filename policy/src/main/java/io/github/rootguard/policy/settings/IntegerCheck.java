package io.github.rootguard.policy.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number in plain decimal digits, both bounds included. */
record IntegerCheck(int minimum, int maximum) implements ValueCheck {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern SHORT = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public Optional<SettingProblem.Kind> problem(String value, SettingsContext context) {
        if (!DIGITS.matcher(value).matches()) {
            return Optional.of(SettingProblem.Kind.NOT_A_NUMBER);
        }
        return SHORT.matcher(value).matches() && accepts(Integer.parseInt(value))
                ? Optional.empty()
                : Optional.of(SettingProblem.Kind.OUT_OF_RANGE);
    }

    boolean accepts(int value) {
        return minimum <= value && value <= maximum;
    }

    String bounds() {
        return minimum + ".." + maximum;
    }
}

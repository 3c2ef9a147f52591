package io.github.rootguard.policy.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reading settings comes to: the settings, or every problem that was found. Never both, never neither. */
public final class SettingsResult {

    private final @Nullable RootPolicySettings settings;
    private final List<SettingProblem> problems;

    private SettingsResult(@Nullable RootPolicySettings settings, List<SettingProblem> problems) {
        this.settings = settings;
        this.problems = problems;
    }

    static SettingsResult of(RootPolicySettings settings) {
        return new SettingsResult(settings, List.of());
    }

    static SettingsResult refused(List<SettingProblem> problems) {
        return new SettingsResult(null, List.copyOf(problems));
    }

    /** Whether there are settings. */
    public boolean valid() {
        return problems.isEmpty();
    }

    /** The settings; empty exactly when there are problems. */
    public Optional<RootPolicySettings> settings() {
        return Optional.ofNullable(settings);
    }

    /** Every problem; empty exactly when there are settings. */
    public List<SettingProblem> problems() {
        return problems;
    }

    /** All problems in English, joined by semicolons; empty when there is none. */
    public String describe() {
        return problems.stream().map(SettingProblem::describe).collect(Collectors.joining("; "));
    }
}

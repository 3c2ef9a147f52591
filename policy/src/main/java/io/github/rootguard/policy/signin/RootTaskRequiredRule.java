package io.github.rootguard.policy.signin;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.task.RootTask;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Optional;

/** The root user says what for, and it is a task that is offered in this realm. */
final class RootTaskRequiredRule implements Rule<SignInFacts> {

    private final RootPolicySettings settings;

    RootTaskRequiredRule(RootPolicySettings settings) {
        this.settings = settings;
    }

    @Override
    public RuleId id() {
        return RuleId.ROOT_TASK_REQUIRED;
    }

    @Override
    public Optional<ViolationKind> violation(SignInFacts facts) {
        var id = facts.task();
        if (id == null || id.isBlank()) {
            return Optional.of(ViolationKind.MISSING);
        }
        var task = RootTask.of(id);
        if (task.isEmpty()) {
            return Optional.of(ViolationKind.UNREADABLE);
        }
        return TaskCatalogue.isOffered(task.get(), settings.disabledTasks(), facts.masterRealm())
                ? Optional.empty()
                : Optional.of(ViolationKind.FORBIDDEN);
    }
}

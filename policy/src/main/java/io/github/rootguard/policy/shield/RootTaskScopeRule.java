package io.github.rootguard.policy.shield;

import io.github.rootguard.policy.Rule;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Optional;

/** A root session asks for nothing that its task does not include, in its own realm or in another. */
final class RootTaskScopeRule implements Rule<OperationFacts> {

    @Override
    public RuleId id() {
        return RuleId.ROOT_TASK_SCOPE;
    }

    @Override
    public Optional<ViolationKind> violation(OperationFacts facts) {
        return facts.rootTask()
                .filter(task -> !TaskCatalogue.allows(task, facts.operation()))
                .map(task -> ViolationKind.FORBIDDEN);
    }
}

package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Arrays;
import java.util.Optional;

/** Keeps a root session, of this realm or of master, to its task. Monitoring does not relax it here. */
final class TaskScope {
    private TaskScope() {}

    /**
     * Why the root session that calls may not do it; empty when its task allows it, or when no root session calls.
     *
     * @param operations what it may be taken for: a task that allows one of them will do
     */
    static Optional<AdminProblem> problem(AdminRequest request, AdminOperation... operations) {
        return request.caller()
                .rootSession()
                .filter(live ->
                        Arrays.stream(operations).noneMatch(operation -> TaskCatalogue.allows(live.task(), operation)))
                .map(live -> AdminProblems.otherTask(TaskCatalogue.taskFor(operations[0])));
    }
}

package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.policy.settings.RealmState;
import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.TaskCatalogue;
import java.util.Optional;

/** Who may write what, and the reason when somebody may not. */
final class WriteAuthority {
    private WriteAuthority() {}

    /** Before there is a root user, whoever may nominate sets the policy; from then on root alone. */
    static Optional<AdminProblem> policy(AdminRequest request) {
        return request.policy().guarded()
                ? root(request, AdminOperation.ROOT_POLICY, AdminProblems.POLICY_IS_ROOTS)
                : NominationAuthority.problem(request);
    }

    /** Nominating: in a guarded realm only with break-glass, by whoever could nominate. */
    static Optional<AdminProblem> nominate(AdminRequest request) {
        if (!request.policy().guarded() || recovering(request)) {
            return NominationAuthority.problem(request);
        }
        return RootCaller.session(request.session(), request.realm()).isPresent()
                ? Optional.of(AdminProblems.ALREADY_GUARDED)
                : Optional.of(guardedReason(request, AdminProblems.NOMINATION_IS_ROOTS));
    }

    /** Withdrawing: as nominating, and root always can, so that no nomination outlives break-glass against root. */
    static Optional<AdminProblem> withdraw(AdminRequest request) {
        return !request.policy().guarded() || recovering(request)
                ? NominationAuthority.problem(request)
                : root(request, AdminOperation.TRANSFER_ROOT, AdminProblems.NOMINATION_IS_ROOTS);
    }

    /** Two policies in a realm cannot be repaired by storing a third one. */
    private static boolean recovering(AdminRequest request) {
        return request.breakGlass() && request.policy().intact();
    }

    private static Optional<AdminProblem> root(AdminRequest request, AdminOperation operation, AdminProblem otherwise) {
        if (!request.policy().intact()
                || RootCaller.session(request.session(), request.realm()).isEmpty()) {
            return Optional.of(guardedReason(request, otherwise));
        }
        return RootCaller.may(request.session(), request.realm(), operation)
                ? Optional.empty()
                : Optional.of(AdminProblems.otherTask(TaskCatalogue.taskFor(operation)));
    }

    private static AdminProblem guardedReason(AdminRequest request, AdminProblem otherwise) {
        if (!request.policy().intact()) {
            return AdminProblems.TAMPERED;
        }
        return request.state() == RealmState.ORPHANED ? AdminProblems.ORPHANED : otherwise;
    }
}

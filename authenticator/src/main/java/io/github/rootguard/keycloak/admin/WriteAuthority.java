package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.policy.settings.RealmState;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.Optional;

/** Who may write what, and the reason when somebody may not. */
final class WriteAuthority {
    private WriteAuthority() {}

    /** Before there is a root user, whoever may nominate sets the policy; from then on root alone. */
    static Optional<AdminProblem> policy(AdminRequest request) {
        return request.policy().guarded()
                ? root(request, AdminProblems.POLICY_IS_ROOTS, AdminOperation.ROOT_POLICY)
                : NominationAuthority.problem(request).or(() -> TaskScope.problem(request, AdminOperation.ROOT_POLICY));
    }

    /** Retiring the role of the root user: root alone. */
    static Optional<AdminProblem> retirement(AdminRequest request) {
        return request.policy().guarded()
                ? root(request, AdminProblems.RETIREMENT_IS_ROOTS, AdminOperation.TRANSFER_ROOT)
                : NominationAuthority.problem(request).or(() -> Optional.of(AdminProblems.NOT_GUARDED));
    }

    /** The inventory: like the policy, and root also in a session for its own credentials. */
    static Optional<AdminProblem> hardwareTokens(AdminRequest request) {
        AdminOperation[] operations = {AdminOperation.OWN_ACCOUNT, AdminOperation.ROOT_POLICY};
        return request.policy().guarded()
                ? root(request, AdminProblems.HARDWARE_TOKENS_ARE_ROOTS, operations)
                : NominationAuthority.problem(request).or(() -> TaskScope.problem(request, operations));
    }

    /** Repair: like the policy, and without a sound gate, when nobody can be root, whoever may nominate. */
    static Optional<AdminProblem> repair(AdminRequest request) {
        boolean rootCanAct =
                request.policy().guarded() && GateCondition.of(request.realm()).sound();
        return rootCanAct
                ? root(request, AdminProblems.REPAIR_IS_ROOTS, AdminOperation.ROOT_POLICY)
                : NominationAuthority.problem(request);
    }

    private static Optional<AdminProblem> root(
            AdminRequest request, AdminProblem otherwise, AdminOperation... operations) {
        if (!request.policy().intact()) {
            return Optional.of(AdminProblems.TAMPERED);
        }
        if (!request.caller().rootOfTarget()) {
            return Optional.of(request.state() == RealmState.ORPHANED ? AdminProblems.ORPHANED : otherwise);
        }
        return TaskScope.problem(request, operations);
    }
}

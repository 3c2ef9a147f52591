package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.nomination.NominatedBy;
import io.github.rootguard.policy.settings.RealmState;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.Optional;

/** In what right somebody nominates and withdraws nominations. */
final class NominationRight {
    private NominationRight() {}

    /** The right that the caller claims by being who it is; whether it suffices is another question. */
    static NominatedBy of(AdminRequest request) {
        RealmPolicy policy = request.policy();
        if (!policy.guarded()) {
            return NominatedBy.ADMINISTRATOR;
        }
        if (request.caller().rootOfTarget()) {
            return NominatedBy.ROOT;
        }
        return policy.settings().centralRecovery()
                        && RootCaller.sessionOfMaster(request.session()).isPresent()
                ? NominatedBy.MASTER_ROOT
                : NominatedBy.ADMINISTRATOR;
    }

    /** Why the caller may not nominate; empty when the caller may. */
    static Optional<AdminProblem> problem(AdminRequest request) {
        RealmPolicy policy = request.policy();
        // Two policies in a realm cannot be repaired by storing a third one.
        if (!policy.intact()) {
            return Optional.of(AdminProblems.TAMPERED);
        }
        return switch (of(request)) {
            case ROOT -> TaskScope.problem(request, AdminOperation.TRANSFER_ROOT);
            // An operation that none but the task for recovery allows.
            case MASTER_ROOT -> TaskScope.problem(request, AdminOperation.OTHER);
            case ADMINISTRATOR ->
                policy.guarded() && !request.breakGlass()
                        ? Optional.of(refusedByGuard(request))
                        : NominationAuthority.problem(request)
                                .or(() -> TaskScope.problem(request, AdminOperation.TRANSFER_ROOT));
        };
    }

    private static AdminProblem refusedByGuard(AdminRequest request) {
        return request.state() == RealmState.ORPHANED ? AdminProblems.ORPHANED : AdminProblems.NOMINATION_IS_ROOTS;
    }
}

package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.shield.OperationFacts;
import io.github.rootguard.policy.shield.OperationPolicy;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;

/** Judges operations on a realm for the caller of a request. */
final class OperationShield {
    /** What no mode relaxes: whoever could do these could also end the watching. */
    private static final Set<AdminOperation> ALWAYS_ENFORCED =
            EnumSet.of(AdminOperation.OWN_ACCOUNT, AdminOperation.TRANSFER_ROOT, AdminOperation.ROOT_POLICY);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminCaller caller;

    OperationShield(KeycloakSession session, RealmModel realm, AdminCaller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
    }

    /** Why the caller may not do it; empty when the caller may. */
    Optional<OperationRefusal> refusal(AdminOperation operation) {
        RealmPolicy policy = RealmPolicies.of(session, realm);
        Decision decision = new OperationPolicy(policy.settings())
                .decide(new OperationFacts(
                        operation,
                        policy.guarded(),
                        caller.rootSession().map(live -> live.task()),
                        caller.rootOfTarget()));
        return decision.permitted()
                ? Optional.empty()
                : Optional.of(new OperationRefusal(
                        operation, decision, answer(operation, decision), enforced(operation, decision)));
    }

    private ErrorResponseException answer(AdminOperation operation, Decision decision) {
        return decision.violationOf(RuleId.ROOT_ONLY_OPERATION).isEmpty()
                        && caller.rootSession().isPresent()
                ? RootOnly.task(session, caller.rootSession().get().task(), operation)
                : RootOnly.operation(session, operation);
    }

    /** The realm says whether what is root's is enforced, and root's own realm whether its task is. */
    private boolean enforced(AdminOperation operation, Decision decision) {
        return ALWAYS_ENFORCED.contains(operation)
                || (decision.violationOf(RuleId.ROOT_ONLY_OPERATION).isPresent() && enforces(realm))
                || (decision.violationOf(RuleId.ROOT_TASK_SCOPE).isPresent() && enforces(caller.realm()));
    }

    private boolean enforces(@Nullable RealmModel judging) {
        return judging == null || !RealmPolicies.of(session, judging).monitors();
    }
}

package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.policy.RuleId;

/**
 * What is kept of a refusal.
 *
 * @param error code of the answer
 * @param rules ids of the rules that decided, joined by commas
 * @param outcome whether it was carried out
 */
record RefusalRecord(String error, String rules, PolicyOutcome outcome) {

    static RefusalRecord of(OperationRefusal refusal) {
        return new RefusalRecord(
                refusal.answer().getError(),
                PolicyEvents.rules(refusal.decision()),
                refusal.enforced() ? PolicyOutcome.DENY : PolicyOutcome.WOULD_DENY);
    }

    static RefusalRecord denied(String error, RuleId rule) {
        return new RefusalRecord(error, rule.id(), PolicyOutcome.DENY);
    }
}

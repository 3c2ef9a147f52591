package io.github.rootguard.keycloak.guard;

import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.task.AdminOperation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorResponseException;

/**
 * The refusal to take away a key that still seals seeds of authenticators: HTTP 409. It holds for everybody, root
 * included, and also where a realm only watches: nobody could undo the loss.
 */
final class KeyInUse {
    static final String ERROR = "key_in_use";

    private KeyInUse() {}

    /**
     * The refusal.
     *
     * @param authenticators how many could not be used any more
     */
    static OperationRefusal refusal(KeycloakSession session, long authenticators) {
        ErrorResponseException answer = new ErrorResponseException(
                ERROR, RefusalText.of(session).keyInUse(authenticators), Response.Status.CONFLICT);
        Decision decision = Decision.deny(List.of(new Violation(RuleId.SEALING_KEY_KEPT, ViolationKind.FORBIDDEN)));
        return new OperationRefusal(AdminOperation.REALM_KEYS, decision, answer, true);
    }
}

package io.github.rootguard.keycloak.guard;

import io.github.rootguard.policy.task.AdminOperation;
import io.github.rootguard.policy.task.RootTask;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorResponseException;

/** The refusal of an operation that only the root user may carry out: HTTP 403 with Keycloak's error representation. */
public final class RootOnly {
    public static final String ERROR = "root_only";
    public static final String TASK_ERROR = "root_task_forbidden";

    private RootOnly() {}

    /** Refuses an operation to anybody but root. */
    public static ErrorResponseException operation(KeycloakSession session, AdminOperation operation) {
        return refused(ERROR, RefusalText.of(session).rootOnly(operation));
    }

    /** Refuses a change of root's account. */
    public static ErrorResponseException account(KeycloakSession session) {
        return operation(session, AdminOperation.OWN_ACCOUNT);
    }

    /** Refuses a caller who is root but has no live root session. */
    public static ErrorResponseException sessionEnded(KeycloakSession session) {
        return refused(ERROR, RefusalText.of(session).sessionEnded());
    }

    /** Refuses root an operation outside the task of its session. */
    public static ErrorResponseException task(KeycloakSession session, RootTask declared, AdminOperation operation) {
        return refused(TASK_ERROR, RefusalText.of(session).task(declared, operation));
    }

    private static ErrorResponseException refused(String error, String description) {
        return new ErrorResponseException(error, description, Response.Status.FORBIDDEN);
    }
}

package io.github.rootguard.keycloak.guard;

import io.github.rootguard.policy.task.RootTask;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponseException;

/** The refusal of an operation that only the root user may carry out: HTTP 403 with Keycloak's error representation. */
public final class RootOnly {
    public static final String ERROR = "root_only";
    public static final String TASK_ERROR = "root_task_forbidden";

    private RootOnly() {}

    /** Refuses a change of root's account. */
    public static ErrorResponseException account() {
        return refused(
                ERROR,
                "This account is the root user of the realm. Only the root user can change it, in a root session for"
                        + " the task `" + RootTask.CHANGE_ROOT_CREDENTIALS.id() + "`");
    }

    /** Refuses a change of the root policy or of the gate. */
    public static ErrorResponseException policy() {
        return refused(
                ERROR,
                "The root policy and the required action `root-guard-gate` protect the root user of the realm. Only the"
                        + " root user can change them, in a root session for the task `"
                        + RootTask.CHANGE_ROOT_POLICY.id() + "`");
    }

    /** Refuses a caller who is root but has no live root session. */
    public static ErrorResponseException sessionEnded() {
        return refused(ERROR, "The root session has ended. Sign in again and declare a root task");
    }

    /** Refuses root an operation outside the task of its session. */
    public static ErrorResponseException task(RootTask declared, RootTask needed) {
        return refused(
                TASK_ERROR,
                "This root session is for the task `" + declared.id() + "`. Sign in for the task `" + needed.id()
                        + "` to do this");
    }

    private static ErrorResponseException refused(String error, String description) {
        return new ErrorResponseException(error, description, Response.Status.FORBIDDEN);
    }
}

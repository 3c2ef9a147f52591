package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.RuleId;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/**
 * Why a request is refused.
 *
 * @param status the HTTP status
 * @param error stable code for programs
 * @param description sentence for people: what, why, and who can
 * @param rule the rule that refused it; empty when the request itself is at fault
 */
record AdminProblem(Status status, String error, String description, Optional<RuleId> rule) {

    static AdminProblem badRequest(String error, String description) {
        return new AdminProblem(Status.BAD_REQUEST, error, description, Optional.empty());
    }

    static AdminProblem conflict(String error, String description) {
        return new AdminProblem(Status.CONFLICT, error, description, Optional.empty());
    }

    static AdminProblem notFound(String error, String description) {
        return new AdminProblem(Status.NOT_FOUND, error, description, Optional.empty());
    }

    static AdminProblem forbidden(String error, String description) {
        return new AdminProblem(Status.FORBIDDEN, error, description, Optional.empty());
    }

    AdminProblem because(RuleId broken) {
        return new AdminProblem(status, error, description, Optional.of(broken));
    }
}

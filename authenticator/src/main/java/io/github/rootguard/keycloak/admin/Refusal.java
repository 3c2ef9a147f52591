package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.guard.AdministratorTexts;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

/** Turns a problem into the answer, and records it. The exception rolls back whatever the request has written. */
final class Refusal {
    private Refusal() {}

    static ErrorResponseException of(AdminRequest request, OperationType operation, AdminProblem problem) {
        return answer(
                request, operation, problem, new OAuth2ErrorRepresentation(problem.error(), problem.description()));
    }

    /** Refuses where there is a problem. */
    static void ifAny(AdminRequest request, OperationType operation, Optional<AdminProblem> problem) {
        problem.ifPresent(found -> {
            throw of(request, operation, found);
        });
    }

    static ErrorResponseException of(AdminRequest request, OperationType operation, List<PolicyProblem> problems) {
        InvalidPolicy body = InvalidPolicy.of(problems, AdministratorTexts.of(request.session())::of);
        AdminProblem problem = AdminProblem.badRequest(body.error(), body.description());
        return answer(request, operation, problem, body);
    }

    static ErrorResponseException of(AdminRequest request, ImportReport report) {
        AdminProblem problem = AdminProblem.badRequest(
                Objects.requireNonNull(report.error()), Objects.requireNonNull(report.description()));
        return answer(request, OperationType.CREATE, problem, report);
    }

    /** The answer to a request that only reads, which is not recorded. */
    static ErrorResponseException ofRead(AdminProblem problem) {
        return answer(problem, new OAuth2ErrorRepresentation(problem.error(), problem.description()));
    }

    private static ErrorResponseException answer(
            AdminRequest request, OperationType operation, AdminProblem problem, Object body) {
        RootGuardAdminEvents.refused(request, operation, problem);
        return answer(problem, body);
    }

    private static ErrorResponseException answer(AdminProblem problem, Object body) {
        return new ErrorResponseException(Response.status(problem.status())
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }
}

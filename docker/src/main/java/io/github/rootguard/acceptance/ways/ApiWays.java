package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.ON;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways that administrators have. */
final class ApiWays {

    private static final String ACCOUNT = "This account is the root user of the realm. Only the root user can do this,"
            + " in a root session for the task `change-root-credentials`";

    static final List<WayIn> ROWS = List.of(
            row(
                    "impersonation",
                    "An administrator of the realm or of the realm `master` impersonates root",
                    "/admin/realms/{realm}/users/{id}/impersonation",
                    ON,
                    Guard.FILTER,
                    Answer.json(403, "root_only", ACCOUNT)),
            row(
                    "example-token",
                    "An administrator generates an example token of root",
                    "/admin/realms/{realm}/clients/{id}/evaluate-scopes/generate-example-access-token",
                    ON,
                    Guard.SESSION,
                    Answer.json(400, "invalid_grant", Answer.NOT_ALLOWED)),
            row(
                    "policy-evaluation",
                    "An administrator evaluates root's permissions",
                    "/admin/realms/{realm}/clients/{id}/authz/resource-server/policy/evaluate",
                    ON,
                    Guard.SESSION,
                    Answer.json(400, "invalid_grant", Answer.NOT_ALLOWED)),
            row(
                    "old-admin-token",
                    "Access token from before the claim at the Admin REST API",
                    "/admin/realms/{realm}",
                    ON,
                    Guard.CLAIM,
                    Answer.json(401, "HTTP 401 Unauthorized", "")));

    private ApiWays() {}
}

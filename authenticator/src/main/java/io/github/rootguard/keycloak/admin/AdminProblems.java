package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.report.ReportScope;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.hardware.TokenFile;
import io.github.rootguard.policy.task.RootTask;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** Every refusal of the admin endpoints, with its code and its words. */
final class AdminProblems {
    static final String INVALID_POLICY = "invalid_policy";
    static final String MALFORMED_POLICY = "The body is not a JSON object with settings by their keys";
    static final String REFUSES_YOU = "this policy would refuse you, now and from here";

    private static final String INVALID_REQUEST = "invalid_request";
    private static final String TOO_FEW_ROLES = "insufficient_role";
    static final AdminProblem INSUFFICIENT_ROLE = AdminProblem.forbidden(
            TOO_FEW_ROLES,
            "Only an administrator who holds every role that the claim grants may do this: realm-admin in the realm,"
                    + " admin in master");

    static final AdminProblem MASTER_ADMIN_ONLY = AdminProblem.forbidden(
            TOO_FEW_ROLES,
            "On this server only an administrator of the realm master, with the role admin, may do this");

    private static final String ROOT_ONLY = "root_only";
    static final AdminProblem POLICY_IS_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "The root policy of a guarded realm is changed by its root user alone, in a root session for the"
                            + " task change-root-policy")
            .because(RuleId.ROOT_ONLY_OPERATION);
    static final AdminProblem NOMINATION_IS_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "This realm has a root user, who alone nominates and withdraws, in a root session for the task"
                            + " transfer-root. If the root user is lost, the operator of the server can open the realm"
                            + " for recovery")
            .because(RuleId.ROOT_ONLY_OPERATION);
    static final AdminProblem RETIREMENT_IS_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "The role of the root user is retired by the root user alone, in a root session for the task"
                            + " transfer-root")
            .because(RuleId.ROOT_ONLY_OPERATION);
    static final AdminProblem REPAIR_IS_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "While its gate stands, a guarded realm is repaired by its root user alone, in a root session for"
                            + " the task change-root-policy")
            .because(RuleId.ROOT_ONLY_OPERATION);
    static final AdminProblem HARDWARE_TOKENS_ARE_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "The hardware tokens of a guarded realm are looked after by its root user alone, in a root session"
                            + " for the task change-root-credentials or change-root-policy")
            .because(RuleId.ROOT_ONLY_OPERATION);
    static final AdminProblem ORPHANED = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "This realm is orphaned: its root policy names a user who does not exist, so nobody can do this"
                            + " until the operator of the server opens the realm for recovery")
            .because(RuleId.ROOT_PRESENT);
    static final AdminProblem TAMPERED = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "The root policy was changed by somebody other than Root Guard, so nobody can do this until the"
                            + " realm is imported anew")
            .because(RuleId.SINGLE_POLICY);
    static final AdminProblem ALREADY_GUARDED =
            AdminProblem.conflict("already_guarded", "This realm has a root user already: it is you");
    static final AdminProblem NOT_GUARDED = AdminProblem.conflict("not_guarded", "This realm has no root user");
    static final AdminProblem NO_ROOT = AdminProblem.notFound("no_root", "This realm has no root user");
    static final AdminProblem RETIREMENT_FIELDS = AdminProblem.badRequest(
            INVALID_REQUEST,
            "The body must be a JSON object with no other field than keepAdministration, which is true or false");
    static final AdminProblem NOMINATION_ENDING = AdminProblem.conflict(
            "nomination_ending",
            "The nomination is being claimed or withdrawn at this moment; read the status and try again");

    static final AdminProblem NO_NOMINATION =
            AdminProblem.notFound("no_nomination", "Nobody is nominated, or the nomination has ended");
    static final AdminProblem USER_FIELD = AdminProblem.badRequest(
            INVALID_REQUEST,
            "The body must be a JSON object with the field user: the id, e-mail address or username of one user");
    static final AdminProblem USER_AMBIGUOUS = AdminProblem.badRequest(
            INVALID_REQUEST, "The field user fits more than one user; give the id of the one you mean");
    static final AdminProblem USER_NOT_FOUND =
            AdminProblem.notFound("user_not_found", "The realm has no user with this id, e-mail address or username");
    static final AdminProblem SERVICE_ACCOUNT = AdminProblem.badRequest(
            "service_account", "A service account belongs to a client; the root user is a person");
    static final AdminProblem FEDERATED_USER = AdminProblem.badRequest(
            "federated_user", "The user comes from user federation, where others decide about the password");
    static final AdminProblem USER_DISABLED =
            AdminProblem.badRequest("user_disabled", "The user is disabled and could not claim the nomination");
    static final AdminProblem NO_EMAIL = AdminProblem.badRequest(
            "no_email", "The user has no e-mail address; the root user signs in by e-mail address");
    static final AdminProblem NO_CREDENTIALS = AdminProblem.badRequest(
            "no_credentials",
            "The user has neither password nor second factor in this realm; who takes over from root proves with one of"
                    + " them that nobody else does");
    static final AdminProblem EMAIL_NOT_UNIQUE = AdminProblem.badRequest(
            "email_not_unique", "Another user has the same e-mail address; the root user signs in by e-mail address");
    static final AdminProblem NO_EMAIL_LOGIN = AdminProblem.conflict(
            "realm_without_email_login",
            "The realm does not allow login with e-mail; switch it on, because the root user signs in by e-mail"
                    + " address");
    static final AdminProblem DUPLICATE_EMAILS = AdminProblem.conflict(
            "realm_with_duplicate_emails",
            "The realm allows duplicate e-mails; switch that off, because the root user signs in by e-mail address");

    static final AdminProblem TOKEN_NOT_FOUND =
            AdminProblem.notFound("token_not_found", "The inventory has no token with this serial number");
    static final AdminProblem ALL_TOKENS = AdminProblem.badRequest(
            INVALID_REQUEST,
            "Name one token in the path, or say all=true in the query to take all tokens out of the inventory");
    static final AdminProblem FILE_TOO_LARGE = AdminProblem.badRequest(
            ImportReport.INVALID_FILE, "The file is too large: it may have at most " + TokenFile.MAX_BYTES + " bytes");
    static final AdminProblem FILE_TYPE = new AdminProblem(
            Status.UNSUPPORTED_MEDIA_TYPE,
            INVALID_REQUEST,
            "The content type must be text/csv, application/pskc+xml, or application/json for an encrypted PSKC file",
            Optional.empty());
    static final AdminProblem FILE_INCOMPLETE =
            AdminProblem.badRequest(ImportReport.INVALID_FILE, "The file did not arrive as a whole");
    static final AdminProblem PSKC_FIELDS = AdminProblem.badRequest(
            INVALID_REQUEST,
            "The body must be a JSON object with the text field pskc of at most " + TokenFile.MAX_BYTES
                    + " characters, and with either preSharedKey or password");

    static final AdminProblem ACCESS_KEY_NOT_FOUND =
            AdminProblem.notFound("access_key_not_found", "The realm has no access key with this id");
    static final AdminProblem ACCESS_KEY_ACTIVE =
            AdminProblem.conflict("access_key_active", "Deactivate the access key before deleting it");
    static final AdminProblem ACCESS_KEY_STATUS = AdminProblem.badRequest(
            INVALID_REQUEST,
            "The body must be a JSON object with no other field than status, which is active or inactive");
    static final AdminProblem ACCESS_KEY_FILTER =
            AdminProblem.badRequest(INVALID_REQUEST, "The parameter status must be active, inactive or expired");
    static final AdminProblem REPORT_SCOPE =
            AdminProblem.badRequest(INVALID_REQUEST, "The parameter scope must be one of " + ReportScope.ids());
    static final AdminProblem ACCESS_KEY_IS_ROOTS = AdminProblem.forbidden(
                    ROOT_ONLY,
                    "Access keys of the root user are changed by the root user alone, on its own pages; the setting"
                            + " root-access-keys makes all of them useless")
            .because(RuleId.ROOT_ACCOUNT_SHIELD);

    private AdminProblems() {}

    static AdminProblem outOfRange(String field, int least, int most) {
        return AdminProblem.badRequest(
                INVALID_REQUEST, "The parameter %s must be a number from %d to %d".formatted(field, least, most));
    }

    static AdminProblem lastAdministrator(String role) {
        return AdminProblem.conflict(
                "last_administrator",
                "No other enabled user has the role %s itself, and without one nobody could administer the realm. Give"
                                .formatted(role)
                        + " it to somebody first, or keep administration");
    }

    static AdminProblem otherTask(RootTask needed) {
        return AdminProblem.forbidden(
                        "root_task_forbidden",
                        "The task of your root session does not allow this; the task %s does".formatted(needed.id()))
                .because(RuleId.ROOT_TASK_SCOPE);
    }
}

package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.ON;
import static io.github.rootguard.acceptance.ways.Availability.SWITCH;
import static io.github.rootguard.acceptance.ways.KeycloakPart.actionToken;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways through links in mails. */
final class LinkWays {

    static final List<WayIn> ROWS = List.of(
            row(
                            "reset-credentials",
                            "Link for a forgotten password, asked for after the claim",
                            "/login-actions/reset-credentials",
                            SWITCH,
                            Guard.GATE,
                            Answer.refusedByGate())
                    .through(actionToken("reset-credentials")),
            row(
                    "old-reset-credentials",
                    "Link for a forgotten password from before the claim",
                    "/login-actions/action-token",
                    SWITCH,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                            "old-execute-actions",
                            "Link of an administrator from before the claim that changes the password",
                            "/login-actions/action-token",
                            ON,
                            Guard.ACCOUNT,
                            Answer.page(403, "error", Answer.NOT_ALLOWED))
                    .through(actionToken("execute-actions")),
            row(
                            "old-verify-email",
                            "Link that verifies the e-mail address, from before the claim",
                            "/login-actions/action-token",
                            ON,
                            Guard.ACCOUNT,
                            Answer.page(403, "error", Answer.NOT_ALLOWED))
                    .through(actionToken("verify-email")),
            row(
                            "old-update-email",
                            "Link that confirms a new e-mail address, from before the claim",
                            "/login-actions/action-token",
                            SWITCH,
                            Guard.CLAIM,
                            Answer.page(
                                    400, "error", "This email verification has been cancelled by an administrator."))
                    .through(actionToken("update-email")),
            row(
                            "old-identity-provider-link",
                            "Link that confirms an identity provider by mail, from before the claim",
                            "/login-actions/action-token",
                            SWITCH,
                            Guard.ACCOUNT,
                            Answer.page(403, "error", Answer.NOT_ALLOWED))
                    .through(actionToken("idp-verify-account-via-email")),
            row(
                            "old-organization-invitation",
                            "Link that accepts the invitation of an organization, from before the claim",
                            "/login-actions/action-token",
                            SWITCH,
                            Guard.ACCOUNT,
                            Answer.page(403, "error", Answer.NOT_ALLOWED))
                    .through(actionToken("ORGIVT")));

    private LinkWays() {}
}

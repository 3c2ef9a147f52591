package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.ON;
import static io.github.rootguard.acceptance.ways.Availability.SWITCH;
import static io.github.rootguard.acceptance.ways.KeycloakPart.exchange;
import static io.github.rootguard.acceptance.ways.KeycloakPart.grant;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways through the token endpoint and with tokens. */
final class TokenWays {

    private static final String INVALID_GRANT = "invalid_grant";
    private static final String TOKEN = "/protocol/openid-connect/token";

    static final List<WayIn> ROWS = List.of(
            row(
                            "direct-grant",
                            "Password grant with root's password",
                            TOKEN + " with `grant_type=password`",
                            SWITCH,
                            Guard.TRIGGER,
                            Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED))
                    .through(grant("password")),
            row(
                            "access-key",
                            "Access key from before the claim",
                            TOKEN + " with `grant_type=urn:rootguard:oauth:grant-type:access-key`, and"
                                    + " `/root-guard/token`",
                            SWITCH,
                            Guard.ACCESS_KEY,
                            Answer.json(400, INVALID_GRANT, "Invalid access key"))
                    .through(grant("urn:rootguard:oauth:grant-type:access-key")),
            row(
                            "old-refresh-token",
                            "Refresh token from before the claim",
                            TOKEN + " with `grant_type=refresh_token`",
                            ON,
                            Guard.CLAIM,
                            Answer.json(400, INVALID_GRANT, "Session not active"))
                    .through(grant("refresh_token")),
            row(
                    "old-offline-token",
                    "Offline token from before the claim",
                    TOKEN + " with `grant_type=refresh_token`",
                    ON,
                    Guard.CLAIM,
                    Answer.json(400, INVALID_GRANT, "Offline user session not found")),
            row(
                    "offline-access",
                    "Root asks for an offline token in an allowed application",
                    "code to token, scope `offline_access`",
                    ON,
                    Guard.SESSION,
                    Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED)),
            row(
                            "token-exchange",
                            "Another application exchanges root's live access token",
                            TOKEN + " with `grant_type=urn:ietf:params:oauth:grant-type:token-exchange`",
                            SWITCH,
                            Guard.SESSION,
                            Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED))
                    .through(grant("urn:ietf:params:oauth:grant-type:token-exchange"), exchange("standard")),
            row(
                    "token-exchange-as-root",
                    "Somebody exchanges their own token for one of root",
                    "the same with `requested_subject`",
                    SWITCH,
                    Guard.KEYCLOAK,
                    Answer.json(
                            400,
                            "invalid_request",
                            "Parameter 'requested_subject' is not supported for standard token exchange")),
            row(
                            "jwt-grant",
                            "Assertion of an identity provider that root was linked to before the claim",
                            TOKEN + " with `grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer`",
                            SWITCH,
                            Guard.SESSION,
                            Answer.json(400, INVALID_GRANT, INVALID_GRANT))
                    .through(grant("urn:ietf:params:oauth:grant-type:jwt-bearer")),
            row(
                            "service-account",
                            "A service account that is root",
                            TOKEN + " with `grant_type=client_credentials`",
                            SWITCH,
                            Guard.NOMINATION,
                            Answer.json(
                                    400,
                                    "service_account",
                                    "A service account belongs to a client; the root user is a person"))
                    .through(grant("client_credentials")),
            row(
                    "old-access-token",
                    "Access token from before the claim at userinfo, introspection and the account API",
                    "bearer token",
                    ON,
                    Guard.CLAIM,
                    Answer.json(401, "invalid_token", "user_session_not_found")),
            row(
                    "stateless-token",
                    "A token without session id that is signed with a key of the realm",
                    "bearer token without `sid`",
                    SWITCH,
                    Guard.SESSION,
                    Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED)));

    private TokenWays() {}
}

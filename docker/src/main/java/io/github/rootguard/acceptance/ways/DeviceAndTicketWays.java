package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.ON;
import static io.github.rootguard.acceptance.ways.Availability.SWITCH;
import static io.github.rootguard.acceptance.ways.KeycloakPart.grant;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways on which one party asks and another gets the token. */
final class DeviceAndTicketWays {

    private static final String INVALID_GRANT = "invalid_grant";

    static final List<WayIn> ROWS = List.of(
            row(
                            "device",
                            "Root confirms a device in a browser",
                            "/device, then `grant_type=urn:ietf:params:oauth:grant-type:device_code`",
                            SWITCH,
                            Guard.GATE,
                            Answer.refusedByGate())
                    .through(grant("urn:ietf:params:oauth:grant-type:device_code")),
            row(
                            "ciba",
                            "Root's authentication device agrees to a back-channel request",
                            "/protocol/openid-connect/ext/ciba/auth, then `grant_type=urn:openid:params:grant-type:ciba`",
                            SWITCH,
                            Guard.TRIGGER,
                            Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED))
                    .through(grant("urn:openid:params:grant-type:ciba")),
            row(
                            "uma-ticket",
                            "Root's live access token is exchanged for permissions at another application",
                            "`grant_type=urn:ietf:params:oauth:grant-type:uma-ticket`",
                            SWITCH,
                            Guard.SESSION,
                            Answer.json(400, INVALID_GRANT, Answer.NOT_ALLOWED))
                    .through(grant("urn:ietf:params:oauth:grant-type:uma-ticket")),
            row(
                    "uma-claim-token",
                    "An application asks for root's permissions with root's ID token",
                    "the same with `claim_token`",
                    ON,
                    Guard.SESSION,
                    Answer.json(400, "unauthorized_client", "Invalid identity")));

    private DeviceAndTicketWays() {}
}

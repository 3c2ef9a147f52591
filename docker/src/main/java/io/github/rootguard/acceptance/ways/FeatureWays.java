package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.FEATURE;
import static io.github.rootguard.acceptance.ways.Availability.SURROUNDINGS;
import static io.github.rootguard.acceptance.ways.KeycloakPart.actionToken;
import static io.github.rootguard.acceptance.ways.KeycloakPart.exchange;
import static io.github.rootguard.acceptance.ways.KeycloakPart.grant;
import static io.github.rootguard.acceptance.ways.KeycloakPart.protocol;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways that no test tries here: the session seam stands before those, too. */
final class FeatureWays {

    private static final Answer SEAM = Answer.json(400, "invalid_grant", Answer.NOT_ALLOWED);

    static final List<WayIn> ROWS = List.of(
            row(
                            "token-exchange-v1",
                            "Token exchange version 1, with impersonation and external tokens",
                            "feature `token-exchange`",
                            FEATURE,
                            Guard.SESSION,
                            SEAM)
                    .through(exchange("default")),
            row(
                            "pre-authorized-code",
                            "Credential offer with a pre-authorized code",
                            "feature `oid4vc-vci-preauth-code`",
                            FEATURE,
                            Guard.SESSION,
                            SEAM)
                    .through(
                            grant("urn:ietf:params:oauth:grant-type:pre-authorized_code"),
                            protocol("oid4vc"),
                            actionToken("credential-offer")),
            row(
                    "kerberos",
                    "Kerberos ticket in the browser",
                    "authenticator `auth-spnego`, user federation with Kerberos",
                    SURROUNDINGS,
                    Guard.GATE,
                    Answer.page(200, "root-guard-challenge", "")));

    private FeatureWays() {}
}

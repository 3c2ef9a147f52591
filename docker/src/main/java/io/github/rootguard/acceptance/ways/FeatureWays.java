package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.FEATURE;
import static io.github.rootguard.acceptance.ways.Availability.SURROUNDINGS;
import static io.github.rootguard.acceptance.ways.KeycloakPart.actionToken;
import static io.github.rootguard.acceptance.ways.KeycloakPart.exchange;
import static io.github.rootguard.acceptance.ways.KeycloakPart.grant;
import static io.github.rootguard.acceptance.ways.KeycloakPart.protocol;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways that Keycloak has only with a feature that is off by default. */
final class FeatureWays {

    private static final String V1 = "feature `token-exchange`, ";
    private static final Answer SEAM = Answer.json(400, "invalid_grant", Answer.NOT_ALLOWED);

    static final List<WayIn> ROWS = List.of(
            row(
                            "token-exchange-v1",
                            "Another application exchanges root's live access token with version 1",
                            V1 + "`grant_type=urn:ietf:params:oauth:grant-type:token-exchange`",
                            FEATURE,
                            Guard.SESSION,
                            SEAM)
                    .through(exchange("default")),
            row(
                    "token-exchange-v1-impersonation",
                    "An everyday administrator exchanges their own token for one of root",
                    V1 + "`requested_subject` and `subject_token`",
                    FEATURE,
                    Guard.SESSION,
                    SEAM),
            row(
                    "token-exchange-v1-naked",
                    "A client that may impersonate users asks for a token of root",
                    V1 + "`requested_subject` alone",
                    FEATURE,
                    Guard.SESSION,
                    SEAM),
            row(
                    "token-exchange-v1-external",
                    "A token of an identity provider that root was linked to before the claim is exchanged",
                    V1 + "`subject_issuer`",
                    FEATURE,
                    Guard.SESSION,
                    SEAM),
            row(
                    "delegation",
                    "An application exchanges a token in which root names who may act for them",
                    "feature `token-exchange-delegation`, scope `delegation:{username}` and `actor_token`",
                    FEATURE,
                    Guard.SESSION,
                    SEAM),
            row(
                    "identity-assertion",
                    "Identity assertion (ID-JAG) of an identity provider that root was linked to before the claim",
                    "feature `identity-assertion-jwt`, `grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer`",
                    FEATURE,
                    Guard.SESSION,
                    Answer.json(400, "invalid_grant", "invalid_grant")),
            row(
                            "pre-authorized-code",
                            "An administrator offers root a verifiable credential with a pre-authorized code",
                            "feature `oid4vc-vci-preauth-code`",
                            FEATURE,
                            Guard.SESSION,
                            SEAM)
                    .through(grant("urn:ietf:params:oauth:grant-type:pre-authorized_code"), protocol("oid4vc")),
            row(
                    "credential-refresh",
                    "Refresh token for a verifiable credential, from before the claim",
                    "feature `oid4vc-vci`, `grant_type=refresh_token`",
                    FEATURE,
                    Guard.SESSION,
                    SEAM),
            row(
                            "old-credential-offer",
                            "Link to the offer of a verifiable credential, from before the claim",
                            "feature `oid4vc-vci`, /login-actions/action-token",
                            FEATURE,
                            Guard.GATE,
                            Answer.page(200, "root-guard-challenge", ""))
                    .through(actionToken("credential-offer")),
            row(
                    "kerberos",
                    "Kerberos ticket in the browser",
                    "authenticator `auth-spnego`, user federation with Kerberos",
                    SURROUNDINGS,
                    Guard.GATE,
                    Answer.page(200, "root-guard-challenge", "")));

    private FeatureWays() {}
}

package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.ON;
import static io.github.rootguard.acceptance.ways.Availability.SWITCH;
import static io.github.rootguard.acceptance.ways.KeycloakPart.grant;
import static io.github.rootguard.acceptance.ways.KeycloakPart.protocol;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways that a person goes in a browser with OpenID Connect. */
final class BrowserWays {

    private static final String AUTH = "/protocol/openid-connect/auth";

    static final List<WayIn> ROWS = List.of(
            row(
                            "other-client",
                            "Sign-in to an application that root may not use",
                            AUTH + " with `response_type=code`",
                            ON,
                            Guard.GATE,
                            Answer.refusedByGate())
                    .through(protocol("openid-connect"), grant("authorization_code")),
            row(
                    "flow-override",
                    "Sign-in to an allowed application whose browser flow was replaced by one that asks for a"
                            + " password only",
                    AUTH + ", flow override of the client",
                    SWITCH,
                    Guard.GATE,
                    Answer.page(200, "root-guard-challenge", "")),
            row(
                    "implicit",
                    "Implicit and hybrid flow of another application",
                    AUTH + " with `response_type=id_token token` or `code token`",
                    SWITCH,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                    "single-sign-on",
                    "Another application takes up root's live session",
                    AUTH + " with root's cookies",
                    ON,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                    "silent-sign-on",
                    "Another application takes up root's live session without pages",
                    AUTH + " with `prompt=none`",
                    ON,
                    Guard.GATE,
                    Answer.redirect("interaction_required")),
            row(
                    "old-cookie",
                    "Cookies of a session from before the claim",
                    AUTH + " with old cookies",
                    ON,
                    Guard.CLAIM,
                    Answer.page(200, "login", "")),
            row(
                    "remember-me",
                    "\"Remember me\" at root's sign-in",
                    "field `rememberMe` of the sign-in page",
                    SWITCH,
                    Guard.SESSION,
                    new Answer(Answer.Form.OTHER, 302, "", "signed in, and not remembered")),
            row(
                    "initiated-action",
                    "An application that root may not use starts a required action",
                    AUTH + " with `kc_action`",
                    ON,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                    "passkey",
                    "A passkey from before the claim, offered in the sign-in page",
                    "authenticator `webauthn-authenticator-passwordless`, passkeys of the username form",
                    SWITCH,
                    Guard.CLAIM,
                    Answer.page(200, "login", "")),
            row(
                    "x509",
                    "A client certificate that names root",
                    "authenticator `auth-x509-client-username-form`",
                    SWITCH,
                    Guard.GATE,
                    Answer.page(200, "root-guard-challenge", "")),
            row(
                    "broker",
                    "Sign-in through an identity provider that root was linked to before the claim",
                    "/broker/{alias}/endpoint",
                    SWITCH,
                    Guard.GATE,
                    Answer.page(200, "root-guard-challenge", "")),
            row(
                    "first-broker-login",
                    "An identity provider vouches for root's e-mail address and is linked by itself",
                    "authenticator `idp-auto-link` of a first broker login flow",
                    SWITCH,
                    Guard.ACCOUNT,
                    Answer.page(403, "error", Answer.NOT_ALLOWED)));

    private BrowserWays() {}
}

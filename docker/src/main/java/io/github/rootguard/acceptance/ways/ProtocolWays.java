package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.ways.Availability.SWITCH;
import static io.github.rootguard.acceptance.ways.KeycloakPart.protocol;
import static io.github.rootguard.acceptance.ways.WayIn.row;

import java.util.List;

/** Ways in protocols other than OpenID Connect. */
final class ProtocolWays {

    static final List<WayIn> ROWS = List.of(
            row(
                            "saml",
                            "SAML sign-in that the application starts",
                            "/protocol/saml with `SAMLRequest`",
                            SWITCH,
                            Guard.GATE,
                            Answer.refusedByGate())
                    .through(protocol("saml")),
            row(
                    "saml-idp-initiated",
                    "SAML sign-in that Keycloak starts",
                    "/protocol/saml/clients/{name}",
                    SWITCH,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                    "saml-artifact",
                    "SAML sign-in with artifact binding",
                    "/protocol/saml, client with artifact binding",
                    SWITCH,
                    Guard.GATE,
                    Answer.refusedByGate()),
            row(
                    "saml-ecp",
                    "SAML enhanced client with root's password",
                    "/protocol/saml by SOAP with HTTP Basic",
                    SWITCH,
                    Guard.GATE,
                    new Answer(Answer.Form.OTHER, 200, "NoPassive", "")),
            row(
                            "docker",
                            "Docker registry sign-in with root's password",
                            "/protocol/docker-v2/auth with HTTP Basic",
                            SWITCH,
                            Guard.TRIGGER,
                            Answer.page(
                                    400,
                                    "error",
                                    "Unexpected error when handling authentication request to identity provider."))
                    .through(protocol("docker-v2")));

    private ProtocolWays() {}
}

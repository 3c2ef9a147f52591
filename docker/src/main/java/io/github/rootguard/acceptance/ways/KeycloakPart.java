package io.github.rootguard.acceptance.ways;

/**
 * A provider of Keycloak through which a way leads. All providers of these kinds must be in the table.
 *
 * @param spi name of the SPI as {@code GET /admin/serverinfo} shows it
 * @param id provider id
 */
public record KeycloakPart(String spi, String id) {

    /** Grant types of the token endpoint. */
    public static final String GRANT = "oauth2-grant-type";

    /** Login protocols. */
    public static final String PROTOCOL = "login-protocol";

    /** What links in mails may do. */
    public static final String ACTION_TOKEN = "actionTokenHandler";

    /** Kinds of token exchange. */
    public static final String EXCHANGE = "oauth2-token-exchange";

    static KeycloakPart grant(String id) {
        return new KeycloakPart(GRANT, id);
    }

    static KeycloakPart protocol(String id) {
        return new KeycloakPart(PROTOCOL, id);
    }

    static KeycloakPart actionToken(String id) {
        return new KeycloakPart(ACTION_TOKEN, id);
    }

    static KeycloakPart exchange(String id) {
        return new KeycloakPart(EXCHANGE, id);
    }
}

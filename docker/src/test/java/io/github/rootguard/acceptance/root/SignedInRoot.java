package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What an application holds after root signed in to it.
 *
 * @param client the application
 * @param response the answer of the token endpoint
 */
public record SignedInRoot(OidcClient client, JsonNode response) {

    /** The access token. That of the admin console is lightweight: it carries few claims. */
    public String accessToken() {
        return response.path("access_token").asText();
    }

    /** The refresh token. */
    public String refreshToken() {
        return response.path("refresh_token").asText();
    }

    /** The ID token. */
    public String idToken() {
        return response.path("id_token").asText();
    }

    /** The id of the user session. */
    public String sessionId() {
        return claims(idToken()).path("sid").asText();
    }

    /** The claims of a token, unchecked. */
    public static JsonNode claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        byte[] json = Base64.getUrlDecoder().decode(payload);
        return Json.parse(new String(json, StandardCharsets.UTF_8));
    }
}

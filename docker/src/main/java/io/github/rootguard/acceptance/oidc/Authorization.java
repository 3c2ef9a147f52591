package io.github.rootguard.acceptance.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** One authorization request with PKCE (RFC 7636, S256), scope {@code openid}. Each method changes it. */
public final class Authorization {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI endpoint;
    private final URI redirectUri;
    private final String codeVerifier = random();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Authorization(URI endpoint, String clientId, URI redirectUri) {
        this.endpoint = endpoint;
        this.redirectUri = redirectUri;
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        parameters.put("state", random());
        parameters.put("nonce", random());
        parameters.put("code_challenge", challenge(codeVerifier));
        parameters.put("code_challenge_method", "S256");
    }

    /** Sets a parameter, such as {@code prompt} or {@code kc_action}. */
    public Authorization with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The address to open in a browser. */
    public URI uri() {
        return URI.create(endpoint + "?" + FormFields.encode(parameters));
    }

    /** The value by which the answer is recognised. */
    public String state() {
        return parameters.getOrDefault("state", "");
    }

    /** The secret that proves at the token endpoint who asked. */
    public String codeVerifier() {
        return codeVerifier;
    }

    /** Where the answer goes. */
    public URI redirectUri() {
        return redirectUri;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

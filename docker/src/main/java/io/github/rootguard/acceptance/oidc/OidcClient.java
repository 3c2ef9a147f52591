package io.github.rootguard.acceptance.oidc;

import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application that is registered in a realm. Answers are given back as they come, good or bad. */
public final class OidcClient {

    private final URI realm;
    private final Map<String, String> authentication;
    private final URI redirectUri;

    private OidcClient(URI realm, Map<String, String> authentication, URI redirectUri) {
        this.realm = realm;
        this.authentication = authentication;
        this.redirectUri = redirectUri;
    }

    /** A public client. */
    public static OidcClient open(URI realm, String clientId, URI redirectUri) {
        return new OidcClient(realm, Map.of("client_id", clientId), redirectUri);
    }

    /** A client with a secret. */
    public static OidcClient confidential(URI realm, String clientId, String secret, URI redirectUri) {
        return new OidcClient(realm, Map.of("client_id", clientId, "client_secret", secret), redirectUri);
    }

    /** A sign-in by authorization code with PKCE that is about to begin. */
    public Authorization authorization() {
        return new Authorization(
                URI.create(realm + "/protocol/openid-connect/auth"),
                authentication.getOrDefault("client_id", ""),
                redirectUri);
    }

    /** Code to token. */
    public RestResponse exchange(Authorization authorization, String code) {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                authorization.codeVerifier(),
                "redirect_uri",
                authorization.redirectUri().toString()));
    }

    /** Password grant (RFC 6749 §4.3). */
    public RestResponse password(String username, String password, String scope) {
        return token(Map.of("grant_type", "password", "username", username, "password", password, "scope", scope));
    }

    /** Refresh (RFC 6749 §6). */
    public RestResponse refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Any grant at the token endpoint, with this client's authentication. */
    public RestResponse token(Map<String, String> parameters) {
        return post("token", parameters);
    }

    /** Introspection (RFC 7662). */
    public RestResponse introspect(String token) {
        return post("token/introspect", Map.of("token", token));
    }

    /** Any other endpoint below {@code protocol/openid-connect}, such as {@code auth/device}. */
    public RestResponse post(String endpoint, Map<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>(authentication);
        fields.putAll(parameters);
        return Exchange.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormFields.encode(fields))));
    }

    /** Userinfo; the token needs the scope {@code openid}. */
    public RestResponse userinfo(String accessToken) {
        return Exchange.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + accessToken));
    }
}

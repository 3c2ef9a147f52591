package io.github.rootguard.acceptance.accesskeys;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An access key with its secret, as a program has it.
 *
 * @param id the access key id
 * @param secret the secret access key
 */
public record KeyPair(String id, String secret) {

    /** A new key of a user, made on its pages. */
    public static KeyPair of(TestRealm realm, String username) {
        return KeysPages.open(realm, username).make("robot");
    }

    /** What a stock OAuth client does: client credentials at our endpoint. */
    public RestResponse token(TestRealm realm) {
        return token(realm, Map.of());
    }

    /** The same with more parameters. */
    RestResponse token(TestRealm realm, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("grant_type", "client_credentials"));
        fields.putAll(more);
        return post(realm.uri("/root-guard/token"), FormFields.encode(fields), basic());
    }

    /** The same through a proxy that says where the request came from. */
    public RestResponse tokenFrom(TestRealm realm, String address) {
        return Exchange.send(HttpRequest.newBuilder(realm.uri("/root-guard/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic())
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    /** The access token that {@link #token} gives. */
    String accessToken(TestRealm realm) {
        return token(realm).expect(200).json().path("access_token").asText();
    }

    /** The pair as parameters. */
    public Map<String, String> parameters() {
        return Map.of("access_key_id", id, "secret_access_key", secret);
    }

    /** The same id with a secret that belongs to another key. */
    KeyPair withSecretOf(KeyPair other) {
        return new KeyPair(id, other.secret);
    }

    String basic() {
        String pair = id + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static RestResponse post(URI uri, String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return Exchange.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }
}

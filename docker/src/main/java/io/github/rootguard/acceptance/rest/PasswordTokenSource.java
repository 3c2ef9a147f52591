package io.github.rootguard.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Tokens by the password grant of {@code admin-cli}, which every realm has for administrators' tools. */
public final class PasswordTokenSource implements TokenSource {

    private final URI base;
    private final String realm;
    private final String username;
    private final String password;
    private @Nullable String token;

    /**
     * Asks for nothing yet.
     *
     * @param base the server without a slash at the end
     */
    public PasswordTokenSource(URI base, String realm, String username, String password) {
        this.base = base;
        this.realm = realm;
        this.username = username;
        this.password = password;
    }

    @Override
    public synchronized String token() {
        String current = token;
        if (current == null) {
            current = request();
            token = current;
        }
        return current;
    }

    @Override
    public synchronized boolean renew() {
        token = null;
        return true;
    }

    private String request() {
        String form = "grant_type=password&client_id=admin-cli&username=" + URLEncoder.encode(username, UTF_8)
                + "&password=" + URLEncoder.encode(password, UTF_8);
        URI endpoint = URI.create(base + "/realms/" + realm + "/protocol/openid-connect/token");
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return Exchange.send(request).expect(200).json().path("access_token").asText();
    }
}

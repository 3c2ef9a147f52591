package io.github.rootguard.acceptance.rest;

import io.github.rootguard.acceptance.launcher.KeycloakServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Calls Keycloak's Admin REST API as one administrator. Paths begin with a slash and are relative to
 * {@code /admin/realms}, or to one realm after {@link #in(String)}. No answer is taken for a failure by itself.
 */
public final class AdminClient {

    private final URI base;
    private final String prefix;
    private final TokenSource tokens;

    private AdminClient(URI base, String prefix, TokenSource tokens) {
        this.base = base;
        this.prefix = prefix;
        this.tokens = tokens;
    }

    /** The administrator whose tokens come from the source. */
    public static AdminClient of(URI base, TokenSource tokens) {
        return new AdminClient(base, "/admin/realms", tokens);
    }

    /** The bootstrap administrator, who administers all realms. */
    public static AdminClient ofMaster(KeycloakServer server) {
        return ofMaster(server, server.baseUri());
    }

    /** The same through an address before the server. */
    public static AdminClient ofMaster(KeycloakServer server, URI base) {
        return of(base, new PasswordTokenSource(base, "master", KeycloakServer.ADMIN, server.adminPassword()));
    }

    /** The same administrator with paths relative to {@code /admin/realms/{realm}}. */
    public AdminClient in(String realm) {
        return new AdminClient(base, "/admin/realms/" + realm, tokens);
    }

    /** Another administrator at the same place. */
    public AdminClient as(TokenSource otherTokens) {
        return new AdminClient(base, prefix, otherTokens);
    }

    /** Reads what the server says about itself. */
    public RestResponse serverInfo() {
        return Exchange.send(HttpRequest.newBuilder(URI.create(base + "/admin/serverinfo"))
                .header("Authorization", "Bearer " + tokens.token()));
    }

    /** Reads. */
    public RestResponse get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Reads with a header, such as a wish for a language or a media type. */
    public RestResponse get(String path, String header, String value) {
        return Exchange.send(HttpRequest.newBuilder(URI.create(base + prefix + path))
                .header("Authorization", "Bearer " + tokens.token())
                .header(header, value));
    }

    /** Sends a body that {@link Json#write(Object)} understands. */
    public RestResponse post(String path, Object body) {
        return send("POST", path, json(body));
    }

    /** Sends form fields, which a few endpoints want. */
    public RestResponse postForm(String path, String encodedFields) {
        return postText(path, "application/x-www-form-urlencoded", encodedFields);
    }

    /** Sends text of another content type, such as a file. */
    public RestResponse postText(String path, String contentType, String text) {
        return Exchange.send(HttpRequest.newBuilder(URI.create(base + prefix + path))
                .header("Authorization", "Bearer " + tokens.token())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(text)));
    }

    /** Sends a body that {@link Json#write(Object)} understands. */
    public RestResponse put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    /** Deletes. */
    public RestResponse delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Deletes what the body names, such as role mappings. */
    public RestResponse delete(String path, Object body) {
        return send("DELETE", path, json(body));
    }

    private RestResponse send(String method, String path, BodyPublisher body) {
        RestResponse response = once(method, path, body);
        return response.status() == 401 && tokens.renew() ? once(method, path, body) : response;
    }

    private RestResponse once(String method, String path, BodyPublisher body) {
        return Exchange.send(HttpRequest.newBuilder(URI.create(base + prefix + path))
                .header("Authorization", "Bearer " + tokens.token())
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }
}

package io.github.rootguard.acceptance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.rest.ExampleRealm;
import io.github.rootguard.acceptance.rest.RestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An ordinary application of the demo realm: a page that says who signed in. It keeps no session of its own. */
final class DemoPortal implements AutoCloseable {

    private final HttpServer server;
    private final URI address;
    private final OidcClient client;
    private final Map<String, Authorization> begun = new ConcurrentHashMap<>();

    private DemoPortal(HttpServer server, URI keycloak) {
        this.server = server;
        this.address = URI.create("http://localhost:" + server.getAddress().getPort());
        this.client = OidcClient.open(
                URI.create(keycloak + "/realms/" + DemoRealm.NAME),
                ExampleRealm.BROWSER_APPLICATION,
                URI.create(address + "/callback"));
    }

    static DemoPortal start(URI keycloak) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            DemoPortal portal = new DemoPortal(server, keycloak);
            server.createContext("/", portal::begin);
            server.createContext("/callback", portal::finish);
            server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start the portal", e);
        }
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void begin(HttpExchange exchange) throws IOException {
        try (exchange) {
            Authorization authorization = client.authorization().with("prompt", "login");
            begun.put(authorization.state(), authorization);
            exchange.getResponseHeaders().set("Location", authorization.uri().toString());
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private void finish(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = outcome(FormFields.of(exchange.getRequestURI()));
            byte[] page = ("<!doctype html><html lang=\"en\"><title>Portal</title><body><h1>Portal</h1><p>"
                            + escape(text) + "</p><p><a href=\"/\">Sign in</a></p></body></html>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private String outcome(Map<String, String> answer) {
        Authorization authorization = begun.remove(answer.getOrDefault("state", ""));
        String code = answer.getOrDefault("code", "");
        if (authorization == null || code.isEmpty()) {
            return "Not signed in: " + answer.getOrDefault("error_description", answer.getOrDefault("error", ""));
        }
        return greeting(client.exchange(authorization, code));
    }

    private String greeting(RestResponse tokens) {
        if (tokens.status() != 200) {
            return "Not signed in: " + tokens.json().path("error").asText();
        }
        RestResponse user = client.userinfo(tokens.json().path("access_token").asText());
        return "Signed in as " + user.json().path("preferred_username").asText();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package io.github.rootguard.acceptance.web;

import io.github.rootguard.acceptance.oidc.FormFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * One user agent without scripts: keeps cookies, follows no redirect by itself, fills in forms. Much quicker than a
 * browser, and enough for everything that is not about looks, scripts or security keys.
 */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final CookieJar cookies = new CookieJar();
    private final Map<String, String> headers;

    public Http() {
        this(Map.of());
    }

    private Http(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /** A user agent that sends these headers with every request. */
    public static Http sending(Map<String, String> headers) {
        return new Http(headers);
    }

    /** The cookies of this user agent. */
    public CookieJar cookies() {
        return cookies;
    }

    /** Opens an address. */
    public WebPage get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    /** Opens an address and follows redirects as long as they stay on the same server. */
    public WebPage open(URI uri) {
        return get(uri).follow();
    }

    /** Sends form fields. */
    public WebPage post(URI uri, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FormFields.encode(fields))));
    }

    /** Sends a request with this user agent's cookies. */
    public WebPage send(HttpRequest.Builder builder) {
        HttpRequest draft = builder.copy().build();
        String header = cookies.header(draft.uri());
        if (!header.isEmpty()) {
            builder.header("Cookie", header);
        }
        headers.forEach(builder::header);
        HttpRequest request = builder.timeout(Duration.ofMinutes(1)).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            cookies.accept(response.headers());
            return new WebPage(this, response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

package io.github.rootguard.acceptance.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sends one request and waits for its answer. Redirects are answers, not followed. */
public final class Exchange {

    /** HTTP/1.1, because an upgrade to HTTP/2 of a request with a body confuses servers without encryption. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final List<Consumer<RestResponse>> WITNESSES = new CopyOnWriteArrayList<>();

    private Exchange() {}

    /** Shows every answer to somebody who may find fault with it by throwing an error. */
    public static void witness(Consumer<RestResponse> witness) {
        WITNESSES.add(witness);
    }

    /**
     * Sends a request without cookies.
     *
     * @throws UncheckedIOException if no answer comes within a minute
     */
    public static RestResponse send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofMinutes(1)).build();
        String what = request.method() + " " + request.uri().getRawPath();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            RestResponse answer = new RestResponse(what, response.statusCode(), response.headers(), response.body());
            WITNESSES.forEach(witness -> witness.accept(answer));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(what + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + " was interrupted", e);
        }
    }
}

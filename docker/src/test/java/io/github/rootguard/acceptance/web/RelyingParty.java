package io.github.rootguard.acceptance.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Everything outside that Keycloak sends browsers or messages to: the application's redirect URI, the device of CIBA, a
 * web hook. It answers 201 to {@code /authentication-device}, 200 with a small page to all else, and remembers what came.
 */
public final class RelyingParty implements AutoCloseable {

    private static final String PAGE =
            "<!doctype html><html lang=en><title>Application</title><body data-page-id=application>Signed in</body></html>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private RelyingParty(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts on a free port of localhost. */
    public static RelyingParty start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool();
            RelyingParty party = new RelyingParty(server, threads);
            server.createContext("/", party::answer);
            server.setExecutor(threads);
            server.start();
            return party;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start the application", e);
        }
    }

    /** An address of this application. The path begins with a slash. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** What came to a path, oldest first, in this whole run. */
    public List<Request> requests(String path) {
        return requests.stream()
                .filter(request -> request.uri().getPath().equals(path))
                .toList();
    }

    /** Waits for a request whose body has a text in it. */
    public Request await(String path, String text) {
        return Await.value("request to " + path, Duration.ofSeconds(10), () -> find(path, text));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Optional<Request> find(String path, String text) {
        return requests(path).stream()
                .filter(request -> request.body().contains(text))
                .reduce((first, last) -> last);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestURI(), authorization, body));
            boolean isDevice = exchange.getRequestURI().getPath().equals("/authentication-device");
            byte[] page = PAGE.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(isDevice ? 201 : 200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /**
     * A request that came.
     *
     * @param method HTTP method
     * @param uri path and query
     * @param authorization the header, empty if there was none
     * @param body text of the request
     */
    public record Request(String method, URI uri, String authorization, String body) {}
}

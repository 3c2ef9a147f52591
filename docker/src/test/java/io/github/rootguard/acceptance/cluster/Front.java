package io.github.rootguard.acceptance.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The proxy before the nodes, as a load balancer is: one address for browsers, applications and tokens, and each request
 * goes to the node that it is turned to. What sets the clock goes to all nodes, because the time is the same everywhere.
 */
final class Front implements AutoCloseable {

    /** What is between two neighbours only, and what the client writes by itself. */
    private static final Set<String> NOT_HANDED_ON = Set.of(
            "connection",
            "content-length",
            "date",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private static final String CLOCK = "/realms/master/root-guard-test/time-offset/";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Set<URI> nodes = Set.of();
    private volatile URI target = URI.create("http://localhost:9");
    private volatile String clock = CLOCK + "0";

    private Front(HttpServer server) {
        this.server = server;
    }

    static Front start() {
        try {
            Front front = new Front(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            front.server.createContext("/", front::handle);
            front.server.setExecutor(front.threads);
            front.server.start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start the proxy", e);
        }
    }

    /** The address of both nodes, without a slash at the end. */
    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Hands requests to this node from now on. */
    void turnTo(URI node) {
        target = node;
    }

    /** The nodes that run now; each is told the time. */
    void serve(Set<URI> running) {
        nodes = running;
        running.forEach(this::tellTime);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith(CLOCK)) {
                clock = exchange.getRequestURI().getPath();
                nodes.forEach(this::tellTime);
                answer(exchange, 200, "{}".getBytes(UTF_8));
            } else {
                handOn(exchange);
            }
        }
    }

    private void tellTime(URI node) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node + clock))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(node + " is not there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request(exchange), BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(exchange, response.statusCode(), response.body());
        } catch (IOException gone) {
            answer(exchange, 502, "The node is gone".getBytes(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(target + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", uri().getAuthority())
                .build();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.github.rootguard.acceptance.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.rootguard.acceptance.web.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A service that gets alerts. It checks nothing, and answers 204 unless it is told otherwise. */
final class WebhookReceiver implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    /** What came in. */
    record Delivery(String contentType, String signature, String body, int answered) {
        JsonNode event() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return event().path("type").asText();
        }

        boolean signedWith(String key) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return signature.equals(
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A request that waits for its answer. */
    record Held(CompletableFuture<Void> come, CompletableFuture<Void> free) {

        void awaitArrival() {
            awaitEnd(come);
        }

        void letGo() {
            free.complete(null);
        }

        private void keepWaiting() {
            come.complete(null);
            awaitEnd(free);
        }

        private static void awaitEnd(CompletableFuture<Void> step) {
            step.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/alerts", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/alerts";
    }

    /** The next request is answered with this status. */
    void answerNext(int status) {
        answers.add(status);
    }

    /** The next request is kept waiting for its answer. */
    Held holdNext() {
        Held request = new Held(new CompletableFuture<>(), new CompletableFuture<>());
        held.set(request);
        return request;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Types of the events that were taken, in their order. */
    List<String> taken() {
        return deliveries.stream()
                .filter(each -> each.answered() == 204)
                .map(Delivery::type)
                .toList();
    }

    Delivery await(Predicate<Delivery> fits) {
        return Await.value(
                "alert", LONGEST, () -> deliveries.stream().filter(fits).findFirst());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Optional.ofNullable(held.getAndSet(null)).ifPresent(Held::keepWaiting);
            int answer = Optional.ofNullable(answers.poll()).orElse(204);
            exchange.sendResponseHeaders(answer, -1);
            deliveries.add(new Delivery(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Root-Guard-Signature")),
                    body,
                    answer));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

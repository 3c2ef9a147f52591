package io.github.rootguard.bench;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What a token costs beside time: memory, and on PostgreSQL statements. Counted once, because it is the same always. */
final class TokenCosts {
    private static final int REQUESTS = 4_000;
    private static final int CONNECTIONS = 4;

    private TokenCosts() {}

    static String table(TokenServer server, Map<TokenWay, Runnable> requests) {
        StringBuilder table = new StringBuilder("\n| way | kB allocated/token | SQL/token | of which write |\n")
                .append("| --- | ---: | ---: | ---: |\n");
        requests.forEach((way, request) -> {
            double allocated = server.allocated();
            long[] before = server.onPostgres() ? server.statements() : new long[2];
            send(request);
            long[] after = server.onPostgres() ? server.statements() : new long[2];
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %s | %s |%n",
                    way.label(),
                    (server.allocated() - allocated) / 1024 / REQUESTS,
                    perToken(server, after[0] - before[0]),
                    perToken(server, after[1] - before[1])));
        });
        return table.toString();
    }

    private static String perToken(TokenServer server, long statements) {
        return server.onPostgres() ? String.format(Locale.ROOT, "%.2f", (double) statements / REQUESTS) : "-";
    }

    private static void send(Runnable request) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (Future<?> part : IntStream.range(0, CONNECTIONS)
                    .mapToObj(each -> threads.submit(() -> {
                        for (int count = 0; count < REQUESTS / CONNECTIONS; count++) {
                            request.run();
                        }
                    }))
                    .toList()) {
                part.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdown();
        }
    }
}

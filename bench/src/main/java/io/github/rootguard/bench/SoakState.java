package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.rest.Exchange;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/**
 * What a server holds while nobody asks it for anything.
 *
 * @param heapBytes of objects that can be reached
 * @param threads that live
 * @param sessions of users, in the realms
 * @param alerts that wait for their delivery
 * @param waiting keys and addresses that are remembered because of wrong tries
 */
record SoakState(long heapBytes, long threads, long sessions, long alerts, long waiting) {
    private static final double HEAP_GROWTH = 1.05;
    private static final long HEAP_SLACK = 4L << 20;
    private static final int THREAD_SLACK = 10;

    static final String HEAD = """
            | | live heap MB | threads | sessions | alerts pending | keys and addresses remembered |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """;

    static SoakState of(OwnServer server, ServerProcess process, List<TestRealm> realms) {
        List<String> metrics = Exchange.send(
                        HttpRequest.newBuilder(server.process().managementUri().resolve("/metrics")))
                .expect(200)
                .body()
                .lines()
                .toList();
        return new SoakState(
                process.liveBytes(),
                value(metrics, "jvm_threads_live_threads"),
                realms.stream().mapToLong(SoakState::sessions).sum(),
                value(metrics, "root_guard_alerts_pending"),
                value(metrics, "root_guard_access_key_failures"));
    }

    /** Whether it has come back to where it was: heap within 5 % and 4 MB, threads within 10, all else no more. */
    boolean backTo(SoakState before) {
        return heapBytes <= before.heapBytes * HEAP_GROWTH + HEAP_SLACK
                && threads <= before.threads + THREAD_SLACK
                && sessions <= before.sessions
                && alerts <= before.alerts
                && waiting <= before.waiting;
    }

    String row(String when) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %d | %d | %d | %d |%n",
                when,
                heapBytes / 1e6,
                threads,
                sessions,
                alerts,
                waiting);
    }

    private static long sessions(TestRealm realm) {
        long active = 0;
        for (var client : realm.admin().get("/client-session-stats").expect(200).json()) {
            active += client.path("active").asLong();
        }
        return active;
    }

    private static long value(List<String> metrics, String name) {
        return (long) metrics.stream()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

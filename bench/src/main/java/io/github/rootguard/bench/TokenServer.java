package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.Exchange;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Keycloak with the extension and one realm, and the gauges that tell what a token costs it. */
final class TokenServer implements AutoCloseable {
    private static final String STATEMENTS = "pg_stat_statements";

    private final KeycloakHome home;
    private final Optional<Postgres> postgres;
    private final OwnServer server;
    private final TestRealm realm;
    private final Set<ProcessHandle> processes;

    /** Events are not kept, as in a new realm of Keycloak: writing them down would be half of all work. */
    private TokenServer(
            KeycloakHome home, Optional<Postgres> postgres, OwnServer server, Set<ProcessHandle> processes) {
        this.home = home;
        this.postgres = postgres;
        this.server = server;
        this.processes = processes;
        this.realm =
                server.exampleRealm(draft -> draft.set("sslRequired", "none").set("eventsEnabled", false));
    }

    /** A small young generation makes what is allocated known often enough. */
    static TokenServer start(boolean onPostgres) {
        Map<String, String> options = new HashMap<>(Map.of("metrics-enabled", "true"));
        Optional<Postgres> postgres = Optional.empty();
        ServerSettings settings = ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD)
                .option("proxy-headers", "xforwarded")
                .option("proxy-trusted-addresses", "127.0.0.1")
                .variable("JAVA_OPTS_KC_HEAP", "-Xms640m -Xmx640m -Xmn128m");
        if (onPostgres) {
            options.putAll(Postgres.BUILD_OPTIONS);
            postgres = Optional.of(Postgres.start(
                    Path.of("bench", "target", "postgres-data"), Map.of("shared_preload_libraries", STATEMENTS)));
            settings = postgres.get().database(settings);
        }
        Set<ProcessHandle> others = descendants();
        KeycloakHome home = TestServer.home("tokens", List.of(TestServer.shippedJar()), options);
        OwnServer server = OwnServer.start("tokens", home, settings);
        Set<ProcessHandle> own = descendants();
        own.removeAll(others);
        return new TokenServer(home, postgres, server, own);
    }

    TestRealm realm() {
        return realm;
    }

    Connection database() {
        return postgres.orElseThrow().connect();
    }

    boolean onPostgres() {
        return postgres.isPresent();
    }

    /** The processor time that the server has used since it started, in all its threads. */
    Duration cpuTime() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Bytes that the server has allocated until its last collection of garbage. */
    double allocated() {
        return Exchange.send(
                        HttpRequest.newBuilder(server.process().managementUri().resolve("/metrics")))
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_gc_memory_allocated_bytes_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** SQL statements since the beginning: all, and those that write; transactions themselves are not counted. */
    long[] statements() {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists " + STATEMENTS);
            try (ResultSet row = statement.executeQuery("""
                    select coalesce(sum(calls), 0),
                           coalesce(sum(calls) filter (where query ~* '^\\s*(insert|update|delete|merge)'), 0)
                    from pg_stat_statements
                    where query !~* '^\\s*(begin|commit|rollback|start|set|create extension|copy|analyze)'
                      and query not like '%pg_stat_statements%'
                    """)) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its statements", e);
        }
    }

    /** The statements that were executed most since the beginning, for whoever wants to know which they are. */
    String frequentStatements() {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select calls, left(query, 150) from pg_stat_statements order by calls desc limit 12")) {
            StringBuilder list = new StringBuilder();
            while (rows.next()) {
                list.append(rows.getLong(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append('\n');
            }
            return list.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its statements", e);
        }
    }

    @Override
    public void close() {
        server.close();
        home.delete();
        postgres.ifPresent(Postgres::close);
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}

package io.github.rootguard.acceptance.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL on localhost for servers that must not run on the embedded database. It ends when it is closed, and its
 * data with it. Under the user root of Linux it runs in a user namespace of its own, because it refuses to run as root.
 */
public final class Postgres implements AutoCloseable {

    /** What {@code kc.sh build} has to be told, on top of what a test server is built with. */
    public static final Map<String, String> BUILD_OPTIONS = Map.of("db", "postgres");

    private static final String USER = "postgres";

    private final Path data;
    private final Map<String, String> parameters;
    private final int port;
    private EmbeddedPostgres database;

    private Postgres(Path data, Map<String, String> parameters) {
        this.data = data;
        this.parameters = parameters;
        this.port = FreePorts.next();
        this.database = run();
    }

    /**
     * Starts an empty one.
     *
     * @param data directory for its data; what is in it is deleted
     * @param parameters of {@code postgresql.conf}, such as {@code max_connections}
     */
    public static Postgres start(Path data, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of("max_connections", "200", "shared_buffers", "256MB"));
        all.putAll(parameters);
        delete(data);
        return new Postgres(data, all);
    }

    /** Ends the database at once, as a failing machine does to those who are connected, and keeps its data. */
    public void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    /** Starts it again after {@link #stop()}, at the same address and with the same data. */
    public void resume() {
        database = run();
    }

    private EmbeddedPostgres run() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setOverrideWorkingDirectory(data.resolveSibling("postgres").toFile())
                .setCleanDataDirectory(false)
                .setPort(port);
        parameters.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start PostgreSQL in " + data, e);
        }
    }

    /** The settings with this database; its home has to be built with {@link #BUILD_OPTIONS}. */
    public ServerSettings database(ServerSettings settings) {
        return settings.option("db-url", database.getJdbcUrl(USER, USER))
                .option("db-username", USER)
                .option("db-password", USER);
    }

    /** A connection of its owner. */
    public Connection connect() {
        try {
            return dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    private DataSource dataSource() {
        return database.getPostgresDatabase();
    }

    @Override
    public void close() {
        stop();
        delete(data);
    }

    private static void delete(Path directory) {
        try {
            FileTrees.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + directory, e);
        }
    }
}

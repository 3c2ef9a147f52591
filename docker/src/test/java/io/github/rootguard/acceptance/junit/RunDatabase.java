package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server of the run keeps its realms in: Keycloak's embedded database, or a PostgreSQL of the run's own where
 * the system property {@code root-guard.database} is {@code postgres}.
 */
final class RunDatabase implements AutoCloseable {

    private static final String PROPERTY = "root-guard.database";

    /** The one that a server has anyway, or that its settings name. */
    static final RunDatabase NONE = new RunDatabase(null);

    private final @Nullable Postgres postgres;

    private RunDatabase(@Nullable Postgres postgres) {
        this.postgres = postgres;
    }

    static RunDatabase chosen() {
        String name = System.getProperty(PROPERTY, "");
        return switch (name) {
            case "postgres" -> new RunDatabase(TestServer.postgres("run"));
            case "", "h2" -> NONE;
            default -> throw new IllegalStateException(PROPERTY + " is h2 or postgres, not " + name);
        };
    }

    /** What the server has to be built with on top of the usual. */
    Map<String, String> buildOptions() {
        return postgres == null ? Map.of() : Postgres.BUILD_OPTIONS;
    }

    /** The settings with this database. */
    ServerSettings in(ServerSettings settings) {
        return postgres == null ? settings : postgres.database(settings);
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}

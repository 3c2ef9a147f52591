package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.launcher.Postgres;
import io.github.rootguard.acceptance.web.Await;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stops transactions at a chosen moment, without the server's knowing: a trigger in the database waits for a lock that
 * this object holds until it is closed. What is killed meanwhile has died at exactly that moment.
 */
final class Halt implements AutoCloseable {
    private static final long LOCK = 7_417;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Connection connection;
    private final List<String> tables;

    private Halt(Connection connection, List<String> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** When a transaction that writes one of the tables stops. */
    enum Moment {
        /** At the first row: a node that dies now has committed nothing of this transaction. */
        WRITE("CREATE TRIGGER halt AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION halt()"),

        /**
         * While the database commits: a node that dies now does not learn that it was done, and does nothing of what it
         * does afterwards, such as to tell the other node and to answer.
         */
        COMMIT("CREATE CONSTRAINT TRIGGER halt AFTER INSERT OR UPDATE ON %s DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION halt()");

        private final String trigger;

        Moment(String trigger) {
            this.trigger = trigger;
        }
    }

    /** From now on, transactions stop that write to one of these tables. */
    static Halt at(Moment moment, Postgres database, List<String> tables) {
        Halt halt = new Halt(database.connect(), tables);
        halt.run("SELECT pg_advisory_lock(" + LOCK + ")");
        halt.run("CREATE OR REPLACE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_advisory_xact_lock_shared(" + LOCK + "); RETURN NULL; END'");
        tables.forEach(table -> halt.run(moment.trigger.formatted(table)));
        return halt;
    }

    /** Waits until so many transactions stand still. */
    void awaitCaught(int transactions) {
        Await.value(
                "transaction number " + transactions + " at its halt",
                LONGEST,
                () -> caught() >= transactions ? Optional.of(transactions) : Optional.empty());
    }

    private int caught() {
        try (Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            waiting.next();
            return waiting.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say who waits", e);
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed", e);
        }
    }

    /** Lets everything go on that still can. */
    @Override
    public void close() {
        try (connection) {
            run("SELECT pg_advisory_unlock(" + LOCK + ")");
            tables.forEach(table -> run("DROP TRIGGER halt ON " + table));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not let go", e);
        }
    }
}

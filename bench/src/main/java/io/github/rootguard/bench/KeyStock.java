package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Users with two access keys each, copied into the tables of PostgreSQL: making a million of them on pages would take
 * days. They have the roles that Keycloak gives new users.
 */
final class KeyStock {
    /** How many of them programs use at a time; fewer than the users that Keycloak keeps in its cache by default. */
    private static final int IN_USE = 1_000;

    private static final int PER_USER = 2;

    private final TokenServer server;
    private final String realmId;
    private final String roleId;
    private final List<UUID> users = new ArrayList<>();

    KeyStock(TokenServer server) {
        this.server = server;
        this.realmId = server.realm().representation().path("id").asText();
        this.roleId = server.realm()
                .admin()
                .get("/roles/default-roles-" + server.realm().name())
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    /**
     * Adds keys until the realm has so many.
     *
     * @return some of the new ones, from all over the tables
     */
    List<KeyPair> growTo(int keys) {
        List<UUID> added = new ArrayList<>();
        while ((users.size() + added.size()) * PER_USER < keys) {
            added.add(UUID.randomUUID());
        }
        int every = Math.max(1, added.size() * PER_USER / IN_USE);
        List<KeyPair> sample = new ArrayList<>();
        try (Connection connection = server.database()) {
            copy(
                    connection,
                    "user_entity (id, email_constraint, email_verified, enabled, first_name, last_name,"
                            + " realm_id, username, created_timestamp, not_before)",
                    added,
                    this::user);
            copy(connection, "user_role_mapping (role_id, user_id)", added, user -> roleId + "\t" + user + "\n");
            int[] count = {0};
            copy(
                    connection,
                    "credential (id, type, user_id, created_date, user_label, secret_data, credential_data, priority,"
                            + " version)",
                    added,
                    user -> {
                        StringBuilder rows = new StringBuilder();
                        for (int key = 0; key < PER_USER; key++) {
                            KeyPair pair = credential(rows, user, key);
                            if (count[0]++ % every == 0 && sample.size() < IN_USE) {
                                sample.add(pair);
                            }
                        }
                        return rows.toString();
                    });
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Keys could not be copied", e);
        }
        users.addAll(added);
        Collections.shuffle(sample, new Random(1));
        return sample;
    }

    private String user(UUID user) {
        return String.join(
                        "\t",
                        user.toString(),
                        UUID.randomUUID().toString(),
                        "f",
                        "t",
                        "Robot",
                        "Example",
                        realmId,
                        "robot-" + user,
                        "" + StoredKey.now(),
                        "0")
                + "\n";
    }

    private static KeyPair credential(StringBuilder rows, UUID user, int number) {
        StoredKey key = StoredKey.of(user, Map.of());
        rows.append(String.join(
                        "\t",
                        UUID.randomUUID().toString(),
                        "access-key",
                        user.toString(),
                        "" + StoredKey.now(),
                        "robot " + number,
                        key.secretData(),
                        key.credentialData(),
                        "10",
                        "0"))
                .append('\n');
        return key.pair();
    }

    private static void copy(Connection connection, String table, List<UUID> users, Row row)
            throws SQLException, IOException {
        try (PGCopyOutputStream rows = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + table + " from stdin", 1 << 16)) {
            for (UUID user : users) {
                rows.write(row.of(user).getBytes(StandardCharsets.UTF_8));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Some lines of a table about a user. */
    @FunctionalInterface
    private interface Row {
        String of(UUID user);
    }
}

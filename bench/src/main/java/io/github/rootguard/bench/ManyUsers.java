package io.github.rootguard.bench;

import io.github.rootguard.acceptance.launcher.KeycloakHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Puts users into the database file of a server that is stopped, by the tools of the H2 that Keycloak brings: everybody
 * has a password, every fourth an authenticator app, every tenth an access key.
 */
final class ManyUsers {
    /** Owner of the database, for the server and for us. */
    static final String OWNER = "sa";

    /** The owner's password; the file lives as long as the run. */
    static final String PASSWORD = "password";

    private static final String USERS = """
            insert into USER_ENTITY (ID, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, REALM_ID, USERNAME,
                CREATED_TIMESTAMP, NOT_BEFORE)
            select '00000000-0000-4000-8000-' || lpad(X, 12, '0'), 'member' || X || '@example.org',
                'member' || X || '@example.org', true, true, (select ID from REALM where NAME = '%1$s'),
                'member' || X, 1760000000000 + X, 0
            from system_range(1, %2$d);
            """;
    private static final String CREDENTIALS = """
            insert into CREDENTIAL (ID, TYPE, USER_ID, CREATED_DATE, USER_LABEL, SECRET_DATA, CREDENTIAL_DATA, PRIORITY,
                VERSION)
            select '%1$s-0000-4000-8000-' || lpad(X, 12, '0'), '%2$s',
                '00000000-0000-4000-8000-' || lpad(X, 12, '0'), 1790000000000, 'one', '%3$s', '%4$s', 10, 0
            from system_range(1, %5$d) where mod(X, %6$d) = 0;
            """;

    private ManyUsers() {}

    static void insert(KeycloakHome home, String realm, long users) {
        String script = USERS.formatted(realm, users)
                + credentials("00000001", "password", "{\"value\":\"x\",\"salt\":\"x\"}", "{}", users, 1)
                + credentials("00000002", "otp", "{\"value\":\"x\"}", "{\"subType\":\"totp\"}", users, 4)
                + credentials(
                        "00000003",
                        "access-key",
                        "{\"verifier\":\"x\"}",
                        "{\"accessKeyId\":\"RGAK\",\"status\":\"active\",\"lastUsed\":{\"time\":1790000000000,"
                                + "\"client\":\"root-guard-access-keys\",\"address\":\"192.0.2.1\"}}",
                        users,
                        10);
        try {
            Path file = Files.writeString(Files.createTempFile("users", ".sql"), script);
            file.toFile().deleteOnExit();
            Process h2 = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            driver(home).toString(),
                            "org.h2.tools.RunScript",
                            "-url",
                            "jdbc:h2:file:"
                                    + home.directory()
                                            .resolve("data/h2/keycloakdb")
                                            .toAbsolutePath() + ";NON_KEYWORDS=VALUE",
                            "-user",
                            OWNER,
                            "-password",
                            PASSWORD,
                            "-script",
                            file.toString())
                    .inheritIO()
                    .start();
            if (h2.waitFor() != 0) {
                throw new IllegalStateException("The users could not be inserted");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String credentials(String prefix, String type, String secret, String data, long users, int every) {
        return CREDENTIALS.formatted(prefix, type, secret, data, users, every);
    }

    private static Path driver(KeycloakHome home) throws IOException {
        try (Stream<Path> libraries = Files.list(home.directory().resolve("lib/lib/main"))) {
            return libraries
                    .filter(library -> library.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The server brings no H2"));
        }
    }
}

package io.github.rootguard.acceptance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * Random passwords of the demo, easy to type: four groups of four letters. They are written down next to the database,
 * readable for the owner only, so that a demo whose realm is kept can show them again.
 */
final class DemoPasswords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";

    private final Path file;
    private final Properties known = new Properties();

    DemoPasswords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The passwords of the kept demo cannot be read", e);
            }
        }
    }

    /** The password of a user, the same whenever it is asked for. */
    String of(String owner) {
        String password = known.getProperty(owner, "");
        if (password.isEmpty()) {
            password = random();
            known.setProperty(owner, password);
        }
        return password;
    }

    void save() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
                known.store(writer, "Passwords of the Root Guard demo");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords of the demo cannot be kept", e);
        }
    }

    private static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

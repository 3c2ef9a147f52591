package io.github.rootguard.acceptance.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secrets that the test servers read from files. */
public final class TestVault {
    private TestVault() {}

    /** Puts a secret where {@code ${vault.<key>}} of the realm finds it. */
    public static void put(TestRealm realm, String key, String secret) {
        try {
            Files.writeString(directory().resolve(realm.name().replace("_", "__") + "_" + key), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path directory() {
        try {
            return Files.createDirectories(TestServer.servers().resolve("vault"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.rootguard.acceptance.junit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the servers of this JVM live: the tests run in several JVMs side by side, and each takes the first free number. */
final class ServerFiles {

    private static final int MOST = 16;

    /** Held as long as the JVM lives, so that no other takes the same directory. */
    @SuppressWarnings("unused")
    private static @Nullable FileLock held;

    /** The directory of this JVM. */
    static final Path DIRECTORY = claim();

    private ServerFiles() {}

    private static Path claim() {
        Path all = TestServer.output().resolve("servers");
        try {
            for (int number = 1; number <= MOST; number++) {
                Path directory = Files.createDirectories(all.resolve(String.valueOf(number)));
                held = FileChannel.open(all.resolve(number + ".lock"), CREATE, WRITE)
                        .tryLock();
                if (held != null) {
                    return directory;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("More than " + MOST + " JVMs run tests in " + all);
    }
}

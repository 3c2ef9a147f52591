package io.github.rootguard.acceptance.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Directories that are made once and used by many runs. A directory appears under its name only when it is complete,
 * and two processes that want the same one wait for each other.
 */
final class Cache {

    /** Longer than a run takes to copy what it found. */
    private static final Duration IN_USE = Duration.ofMinutes(30);

    private final Path root;

    Cache(Path root) {
        this.root = root;
    }

    /** The directory of {@code root-guard.cache}, or {@code ~/.cache/root-guard}. */
    static Cache ofUser() {
        String configured = System.getProperty("root-guard.cache", "");
        return new Cache(
                configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache", "root-guard")
                        : Path.of(configured));
    }

    boolean contains(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    /** Returns the named directory, and has it made first if it is not there. */
    synchronized Path directory(String name, Maker maker) {
        Path directory = root.resolve(name);
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(root);
                makeLocked(directory, maker);
            }
            Files.setLastModifiedTime(directory, FileTime.from(Clock.systemUTC().instant()));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + directory, e);
        }
    }

    /** Deletes the directories with this prefix that nobody has used for longest, but none that is in use now. */
    void keepNewest(String prefix, int count) {
        try (Stream<Path> all = Files.list(root)) {
            List<Path> old = all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Cache::lastUse).reversed())
                    .skip(count)
                    .filter(path ->
                            lastUse(path).isBefore(Clock.systemUTC().instant().minus(IN_USE)))
                    .toList();
            for (Path directory : old) {
                remove(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not clean " + root, e);
        }
    }

    /** Takes it away at once, and only then apart: others may clean up at the same time. */
    private void remove(Path directory) throws IOException {
        Path away = Files.createTempDirectory(root, "old-");
        try {
            Files.move(directory, away.resolve(directory.getFileName()), ATOMIC_MOVE);
        } catch (NoSuchFileException removedByOthers) {
            Files.delete(away);
            return;
        }
        FileTrees.delete(away);
    }

    private static Instant lastUse(Path directory) {
        return Instant.ofEpochMilli(directory.toFile().lastModified());
    }

    private void makeLocked(Path directory, Maker maker) throws IOException {
        Path lock = root.resolve(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                var held = channel.lock()) {
            if (!held.isValid() || Files.isDirectory(directory)) {
                return;
            }
            Path draft = Files.createTempDirectory(root, "draft-");
            try {
                Files.move(maker.makeIn(draft), directory, ATOMIC_MOVE);
            } finally {
                FileTrees.delete(draft);
            }
        }
    }

    /** Makes what belongs under a name. */
    @FunctionalInterface
    interface Maker {

        /**
         * Fills the draft directory.
         *
         * @return the directory within the draft, or the draft itself, that is to be kept
         */
        Path makeIn(Path draft) throws IOException;
    }
}

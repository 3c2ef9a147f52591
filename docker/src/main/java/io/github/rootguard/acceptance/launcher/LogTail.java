package io.github.rootguard.acceptance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for people who ask why something failed. */
public final class LogTail {

    private static final int BYTES_PER_LINE = 400;

    private LogTail() {}

    /**
     * The last lines of a file.
     *
     * @param lines how many at most
     * @return an empty text if there is no file yet
     */
    public static String of(Path log, int lines) {
        String end = since(log, Math.max(0, log.toFile().length() - (long) lines * BYTES_PER_LINE));
        List<String> all = end.lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    /**
     * What was written after a position.
     *
     * @param position length of the file at an earlier time
     */
    public static String since(Path log, long position) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, file.length() - position)];
            file.seek(position);
            file.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException noLog) {
            return "";
        }
    }
}

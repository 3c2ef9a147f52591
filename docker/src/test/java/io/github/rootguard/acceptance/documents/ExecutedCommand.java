package io.github.rootguard.acceptance.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A documented command and who executes it.
 *
 * @param command the command
 * @param by {@code Class.method} of a test, a script of the repository, or {@code by hand: } and why
 */
record ExecutedCommand(Command command, String by) {

    private static final Path TABLE = Path.of("src", "test", "resources", "documented-commands.txt");
    private static final String SEPARATOR = " @@ ";

    /** The rows of {@code documented-commands.txt}: document, command and who executes it. */
    static List<ExecutedCommand> table() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ExecutedCommand::row)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ExecutedCommand row(String line) {
        List<String> cells = List.of(line.split(SEPARATOR, -1));
        if (cells.size() != 3) {
            throw new IllegalStateException("not document, command and executor: " + line);
        }
        return new ExecutedCommand(new Command(cells.get(0), cells.get(1)), cells.get(2));
    }
}

package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a file of any size, of which one line at a time is in memory. */
final class BlocklistLines {
    /** Characters that a line has at most: several times what a password may have. */
    static final int LONGEST = 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Consumer<String> consumer;
    private final StringBuilder line = new StringBuilder();
    private long number = 1;

    private BlocklistLines(Consumer<String> consumer) {
        this.consumer = consumer;
    }

    /**
     * Hands over every line that is not blank.
     *
     * @throws BlocklistUnreadableException when the file cannot be read, is not UTF-8, or has a line of more than
     *     {@value #LONGEST} characters
     */
    static void each(Path file, Consumer<String> consumer) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            new BlocklistLines(consumer).read(text);
        } catch (CharacterCodingException notUtf8) {
            throw new BlocklistUnreadableException("is not UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new BlocklistUnreadableException("cannot be read: " + unreadable, unreadable);
        }
    }

    private void read(Reader text) throws IOException {
        char[] buffer = new char[BUFFER];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            for (int at = 0; at < read; at++) {
                next(buffer[at]);
            }
        }
        end();
    }

    private void next(char each) {
        if (each == '\n' || each == '\r') {
            number += each == '\n' ? 1 : 0;
            end();
        } else if (each != BYTE_ORDER_MARK || !line.isEmpty()) {
            line.append(each);
            if (line.length() > LONGEST) {
                throw new BlocklistUnreadableException("has more than " + LONGEST + " characters in line " + number
                        + ", where one password is needed");
            }
        }
    }

    private void end() {
        String entry = line.toString();
        line.setLength(0);
        if (!entry.isBlank()) {
            consumer.accept(entry);
        }
    }
}

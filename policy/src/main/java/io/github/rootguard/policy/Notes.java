package io.github.rootguard.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a value back from stored text. What is stored can be incomplete or tampered with, so reading has two outcomes
 * only: a complete value, or nothing.
 */
public final class Notes {

    private final Map<String, String> entries;

    private Notes(Map<String, String> entries) {
        this.entries = entries;
    }

    /**
     * Reads a value.
     *
     * @return the value; empty when the reader fails in whatever way
     */
    public static <T> Optional<T> read(Map<String, String> entries, Function<Notes, T> reader) {
        try {
            return Optional.of(reader.apply(new Notes(entries)));
        } catch (RuntimeException incomplete) {
            return Optional.empty();
        }
    }

    /**
     * A text that is there and not blank.
     *
     * @throws IllegalArgumentException otherwise
     */
    public String text(String key) {
        var value = entries.get(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("No value for " + key);
        }
        return value;
    }

    /**
     * A moment in ISO 8601 form.
     *
     * @throws RuntimeException when it is not there or malformed
     */
    public Instant moment(String key) {
        return Instant.parse(text(key));
    }
}

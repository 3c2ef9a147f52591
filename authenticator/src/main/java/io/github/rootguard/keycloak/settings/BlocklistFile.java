package io.github.rootguard.keycloak.settings;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The operator's list of refused passwords, as large as published collections are: a Bloom filter of about two and a half
 * bytes a line, filled once at start. It misses no entry, and takes one text in ten thousand for an entry by mistake.
 */
final class BlocklistFile implements Blocklist {
    /** Lines that a file has at most, which is 240 MB of memory. */
    static final int MAX_LINES = 100_000_000;

    private static final double FALSE_POSITIVES = 0.0001;

    private final BloomFilter<CharSequence> entries;

    private BlocklistFile(BloomFilter<CharSequence> entries) {
        this.entries = entries;
    }

    /**
     * Reads a list: UTF-8, one entry per line, in any order. Blank lines are ignored.
     *
     * @throws BlocklistUnreadableException when the file cannot be read, is not UTF-8, or has more than
     *     {@value #MAX_LINES} lines
     */
    static Blocklist read(Path file) {
        return read(file, MAX_LINES);
    }

    static Blocklist read(Path file, int maxLines) {
        int[] lines = {0};
        eachLine(file, line -> {
            lines[0]++;
            if (lines[0] > maxLines) {
                throw new BlocklistUnreadableException(
                        "The password blocklist " + file + " has more than " + maxLines + " lines");
            }
        });
        BloomFilter<CharSequence> entries = BloomFilter.create(
                Funnels.stringFunnel(StandardCharsets.UTF_8), Math.max(1, lines[0]), FALSE_POSITIVES);
        eachLine(file, line -> {
            if (!line.isBlank()) {
                entries.put(Blocklist.folded(line));
            }
        });
        return new BlocklistFile(entries);
    }

    @Override
    public boolean contains(String text) {
        return entries.mightContain(Blocklist.folded(text));
    }

    private static void eachLine(Path file, Consumer<String> consumer) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consumer.accept(line);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new BlocklistUnreadableException("The password blocklist " + file + " is not UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new BlocklistUnreadableException("The password blocklist " + file + " cannot be read", unreadable);
        }
    }
}

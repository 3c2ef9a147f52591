package io.github.rootguard.policy.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Entries kept in memory, in lower case and Unicode normalization form KC. */
final class WordList implements Blocklist {

    /** How many lines a list has at most: what fits into memory without a second thought. */
    static final int MAX_LINES = 2_000_000;

    static final WordList COMMON = ofResource("common-passwords.txt");

    private final Set<String> entries;

    private WordList(Set<String> entries) {
        this.entries = entries;
    }

    static WordList ofFile(Path file) {
        return ofFile(file, MAX_LINES);
    }

    static WordList ofFile(Path file, int maxLines) {
        try (var stream = Files.newInputStream(file)) {
            return read(stream, file.toString(), maxLines);
        } catch (IOException unreadable) {
            throw new BlocklistUnreadableException("The password blocklist " + file + " cannot be read", unreadable);
        }
    }

    private static WordList ofResource(String name) {
        try (var stream = WordList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new BlocklistUnreadableException("The password blocklist " + name + " is not there");
            }
            return read(stream, name, MAX_LINES);
        } catch (IOException unreadable) {
            throw new BlocklistUnreadableException("The password blocklist " + name + " cannot be read", unreadable);
        }
    }

    private static WordList read(InputStream stream, String name, int maxLines) throws IOException {
        var entries = new HashSet<String>();
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var lines = new BufferedReader(new InputStreamReader(stream, decoder));
        var count = 0;
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                count++;
                if (count > maxLines) {
                    throw new BlocklistUnreadableException(
                            "The password blocklist " + name + " has more than " + maxLines + " lines");
                }
                if (!line.isBlank()) {
                    entries.add(folded(line.strip()));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new BlocklistUnreadableException("The password blocklist " + name + " is not UTF-8", notUtf8);
        }
        return new WordList(entries);
    }

    /** The form in which two spellings of the same entry are equal. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean contains(String text) {
        return entries.contains(folded(text));
    }
}

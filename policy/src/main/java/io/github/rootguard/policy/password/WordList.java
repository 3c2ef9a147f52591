package io.github.rootguard.policy.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries that come with the product, kept in memory. */
final class WordList implements Blocklist {

    static final WordList COMMON = ofResource("common-passwords.txt");

    private final Set<String> entries;

    private WordList(Set<String> entries) {
        this.entries = entries;
    }

    private static WordList ofResource(String name) {
        try (var stream = WordList.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new BlocklistUnreadableException(name + " is not there");
            }
            return new WordList(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Blocklist::folded)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new BlocklistUnreadableException(name + " cannot be read", unreadable);
        }
    }

    @Override
    public boolean contains(String text) {
        return entries.contains(Blocklist.folded(text));
    }
}

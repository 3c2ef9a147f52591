package io.github.rootguard.policy.password;

import java.nio.file.Path;

/**
 * Passwords that are refused because everybody tries them.
 *
 * <p>An implementation MUST give the same answer for texts that differ in case or Unicode compatibility form only.
 */
@FunctionalInterface
public interface Blocklist {

    /** Whether the text is an entry of the list. */
    boolean contains(String text);

    /** The list that comes with the product: widely known passwords and the words that people build them from. */
    static Blocklist common() {
        return WordList.COMMON;
    }

    /**
     * A list of the operator, read once: UTF-8, one entry per line, in any order. Blank lines are ignored.
     *
     * @throws BlocklistUnreadableException when the file cannot be read, is not UTF-8, or has more than
     *     {@value WordList#MAX_LINES} lines
     */
    static Blocklist ofFile(Path file) {
        return WordList.ofFile(file);
    }

    /** A list of the entries of both. */
    default Blocklist or(Blocklist other) {
        return text -> contains(text) || other.contains(text);
    }
}

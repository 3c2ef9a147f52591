package io.github.rootguard.policy.password;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Passwords that are refused because everybody tries them.
 *
 * <p>An implementation MUST give the same answer for texts that differ in case or Unicode compatibility form only. It MAY
 * say that it contains a text that it does not, rarely; it MUST NOT miss one that it does.
 */
@FunctionalInterface
public interface Blocklist {

    /** Whether the text is an entry of the list. */
    boolean contains(String text);

    /** The list that comes with the product: widely known passwords and the words that people build them from. */
    static Blocklist common() {
        return WordList.COMMON;
    }

    /** A list of the entries of both. */
    default Blocklist or(Blocklist other) {
        return text -> contains(text) || other.contains(text);
    }

    /** The form in which two spellings of the same entry are equal: NFKC, lower case, no blanks around. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

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

    /**
     * The form in which two spellings of the same entry are equal: caseless compatibility form (Unicode Standard section
     * 3.13.5, D146), no blanks around.
     */
    static String folded(String text) {
        if (text.chars().allMatch(each -> each < 0x80)) {
            return text.toLowerCase(Locale.ROOT).strip();
        }
        var compatible = caseless(caseless(text, Normalizer.Form.NFD), Normalizer.Form.NFKC);
        return Normalizer.normalize(compatible, Normalizer.Form.NFKC).strip();
    }

    /** Small letters of capitals: some letters have two small forms, and some marks change only by way of a capital. */
    private static String caseless(String text, Normalizer.Form form) {
        return Normalizer.normalize(text, form).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

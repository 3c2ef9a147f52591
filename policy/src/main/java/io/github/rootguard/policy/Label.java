package io.github.rootguard.policy;

import java.text.Normalizer;
import java.util.Set;

/**
 * The name that somebody gives to a thing of theirs, as the eye takes it. Characters that are not seen would let one
 * thing pass for another (Unicode Technical Report 36, section 2.10).
 *
 * @param text what was typed
 */
public record Label(String text) {

    /** Line ends and the like, half characters, and what is not seen or turns the text around it. */
    private static final Set<Integer> MISLEADING_TYPES = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    /** Letters and signs of their own that look like nothing: fillers of Hangul, and the empty pattern of Braille. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Whether it has a character that makes it look like something else. */
    public boolean misleads() {
        return text.codePoints().anyMatch(Label::misleads);
    }

    /** Whether people could take one for the other. */
    public boolean looksLike(Label other) {
        return seen().equals(other.seen());
    }

    /** Whether there is nothing to see. */
    public boolean blank() {
        return seen().isEmpty();
    }

    private static boolean misleads(int codePoint) {
        return BLANK_LETTERS.contains(codePoint)
                || (MISLEADING_TYPES.contains(Character.getType(codePoint)) && !joins(codePoint));
    }

    /** Two that are not seen, and that Persian, the scripts of India, and emoji cannot be written without. */
    private static boolean joins(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
    }

    private String seen() {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(codePoint -> !joins(codePoint))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}

package io.github.rootguard.themes;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Languages that nobody speaks, for tests of layout, named as CLDR names them: {@link #LONG} is English with accents and
 * half as long again, {@link #MIRRORED} is English from right to left.
 */
public final class PseudoLocale {
    /** Longer than any language that is shipped. */
    public static final Locale LONG = Locale.forLanguageTag("en-XA");

    /** The direction of Arabic and Hebrew. */
    public static final Locale MIRRORED = Locale.forLanguageTag("ar-XB");

    private static final Set<Locale> ALL = Set.of(LONG, MIRRORED);
    private static final Map<Character, Character> ACCENTS =
            Map.of('a', 'å', 'e', 'é', 'i', 'î', 'o', 'ö', 'u', 'û', 'A', 'Å', 'E', 'É', 'I', 'Î', 'O', 'Ö', 'U', 'Û');
    private static final String FILLER = " łörem îpsûm dölör";

    private PseudoLocale() {}

    static boolean contains(Locale language) {
        return ALL.contains(language);
    }

    static boolean isRightToLeft(Locale language) {
        return language.equals(MIRRORED);
    }

    /** English texts as this language has them; what stands in braces stays. */
    static Properties translate(Properties english, Locale language) {
        Properties translated = new Properties();
        english.forEach(
                (key, text) -> translated.put(key, language.equals(LONG) ? longer(text.toString()) : text.toString()));
        return translated;
    }

    private static String longer(String text) {
        StringBuilder accented = new StringBuilder("[");
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            accented.append(depth > 0 ? letter : ACCENTS.getOrDefault(letter, letter));
        }
        int more = text.length() / 2;
        for (int at = 0; at < more; at++) {
            accented.append(FILLER.charAt(at % FILLER.length()));
        }
        return accented.append(']').toString();
    }
}

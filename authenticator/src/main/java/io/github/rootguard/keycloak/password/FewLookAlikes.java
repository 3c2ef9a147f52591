package io.github.rootguard.keycloak.password;

import java.util.HashSet;
import java.util.Set;

/**
 * A text in which only a few of the characters that look like letters are left. The library tries every combination of
 * readings of those that occur, and each one more doubles its time; people who write a word with look-alikes use few.
 */
final class FewLookAlikes {
    private static final String LOOK_ALIKES = "4@8({[<369&#!1/|0$5+7%2";
    private static final int KEPT = 8;

    /** Looks like nothing, and is no letter or digit that would make the text look stronger. */
    private static final char PLAIN = '~';

    private FewLookAlikes() {}

    static String of(String text) {
        Set<Character> kept = new HashSet<>();
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean lookAlike = LOOK_ALIKES.indexOf(each) >= 0;
            if (lookAlike && kept.size() < KEPT) {
                kept.add(each);
            }
            plain.append(!lookAlike || kept.contains(each) ? each : PLAIN);
        }
        return plain.toString();
    }
}

package io.github.rootguard.policy.password;

import java.util.List;
import java.util.stream.Stream;

/** Texts that need no list, because a finger or a counter makes them. */
final class PredictablePattern {

    /** A block that is itself a long enough password may be repeated; a shorter one must not be made long that way. */
    private static final int LONGEST_BLOCK = 14;

    private static final int SHORTEST_RUN = 3;

    /** One character in so many may be anything, so that a run with a letter appended is still a run. */
    private static final int ONE_FREE_IN = 5;

    /** What fingers follow, forwards and backwards: the alphabet, digits, rows and columns of three keyboards. */
    private static final List<String> TRACKS = List.of(
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "1q2w3e4r5t6z7u8i9o0p",
            "1a2b3c4d5e6f7g8h9i0j",
            "!@#$%^&*()_+",
            "!\"\u00a7$%&/()=?");

    private static final List<String> BOTH_WAYS = TRACKS.stream()
            .flatMap(
                    track -> Stream.of(track, new StringBuilder(track).reverse().toString()))
            .toList();

    private PredictablePattern() {}

    /** Whether the text is a short block repeated, or made of hardly anything but runs. */
    static boolean matches(String text) {
        return text.length() >= PasswordForms.SHORTEST && (repeatsBlock(text) || consistsOfRuns(text));
    }

    private static boolean repeatsBlock(String text) {
        for (var block = 1; block <= LONGEST_BLOCK && 2 * block <= text.length(); block++) {
            if (text.regionMatches(block, text, 0, text.length() - block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean consistsOfRuns(String text) {
        var free = 0;
        var at = 0;
        while (at < text.length()) {
            var run = longestRun(text, at);
            free += run < SHORTEST_RUN ? 1 : 0;
            at += run < SHORTEST_RUN ? 1 : run;
        }
        return free * ONE_FREE_IN <= text.length();
    }

    private static int longestRun(String text, int from) {
        var longest = sameCharacters(text, from);
        for (var track : BOTH_WAYS) {
            longest = Math.max(longest, along(track, text, from));
        }
        return longest;
    }

    private static int sameCharacters(String text, int from) {
        var to = from;
        while (to < text.length() && text.charAt(to) == text.charAt(from)) {
            to++;
        }
        return to - from;
    }

    private static int along(String track, String text, int from) {
        var length = 0;
        while (from + length < text.length() && track.contains(text.substring(from, from + length + 1))) {
            length++;
        }
        return length;
    }
}

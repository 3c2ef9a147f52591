package io.github.rootguard.policy.password;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a password when the usual ways to make a known word look like a strong password are undone: capital
 * letters, digits and symbols around or between, letters written as digits or symbols.
 */
final class PasswordForms {

    /** Shorter remains say nothing about the password. */
    static final int SHORTEST = 4;

    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}]+");
    private static final Pattern AFTER = Pattern.compile("[^\\p{L}]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private PasswordForms() {}

    /** Every form, the password itself in lower case first. */
    static Set<String> of(String password) {
        var forms = new LinkedHashSet<String>();
        for (var core : cores(Blocklist.folded(password))) {
            for (var spelling : spellings(core)) {
                forms.add(spelling);
                forms.add(BETWEEN.matcher(spelling).replaceAll(""));
                forms.add(NO_LETTER.matcher(spelling).replaceAll(""));
            }
        }
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    private static List<String> cores(String text) {
        var withoutStart = BEFORE.matcher(text).replaceAll("");
        var withoutEnd = AFTER.matcher(text).replaceAll("");
        return List.of(
                text, withoutStart, withoutEnd, AFTER.matcher(withoutStart).replaceAll(""));
    }

    private static List<String> spellings(String text) {
        var letters = text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
        return List.of(
                text,
                letters.replace('1', 'l').replace('!', 'l'),
                letters.replace('1', 'i').replace('!', 'i'));
    }
}

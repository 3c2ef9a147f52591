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

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private PasswordForms() {}

    /** Every form, the password itself in lower case first. */
    static Set<String> of(String password) {
        var forms = new LinkedHashSet<String>();
        var plain = WordList.folded(password);
        for (var spelling : spellings(plain)) {
            forms.add(spelling);
            forms.add(BETWEEN.matcher(spelling).replaceAll(""));
            addIfTelling(forms, AROUND.matcher(spelling).replaceAll(""));
            addIfTelling(forms, NO_LETTER.matcher(spelling).replaceAll(""));
        }
        for (var spelling : spellings(AROUND.matcher(plain).replaceAll(""))) {
            addIfTelling(forms, spelling);
        }
        return forms;
    }

    private static void addIfTelling(Set<String> forms, String form) {
        if (form.length() >= SHORTEST) {
            forms.add(form);
        }
    }

    private static List<String> spellings(String text) {
        var letters = text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
        return List.of(text, letters.replace('1', 'l').replace('!', 'l'), letters.replace('1', 'i').replace('!', 'i'));
    }
}

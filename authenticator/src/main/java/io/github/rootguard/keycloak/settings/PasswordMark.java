package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.settings.PasswordSettings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proof that root's stored password was set under the root password rules: the creation time of the credential and the
 * rules that were in force. A re-hash by Keycloak keeps the creation time, so the mark survives it. What the password
 * itself is like stays unsaid.
 *
 * @param createdMillis creation time of the password credential, in milliseconds since the epoch
 * @param minLength minimum length in force when it was set
 * @param minStrength minimum strength in force when it was set
 * @param minClasses classes of characters that were demanded when it was set
 */
public record PasswordMark(long createdMillis, int minLength, int minStrength, int minClasses) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9]{1,3}):([0-9]):([0-9])");

    /** The mark of a password that was set at this time and keeps these rules. */
    public static PasswordMark of(long createdMillis, PasswordSettings rules) {
        return new PasswordMark(
                createdMillis,
                rules.minLength(),
                rules.minStrength(),
                rules.preset().minClasses());
    }

    /** Whether it was set at this time and under rules that are at least as strict as these. */
    public boolean proves(long credentialCreatedMillis, PasswordSettings rules) {
        return createdMillis == credentialCreatedMillis
                && minLength >= rules.minLength()
                && minStrength >= rules.minStrength()
                && minClasses >= rules.preset().minClasses();
    }

    /** The text form that the policy component stores. */
    public String format() {
        return createdMillis + ":" + minLength + ":" + minStrength + ":" + minClasses;
    }

    /** Reads the text form; anything else is no mark. */
    public static Optional<PasswordMark> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PasswordMark(
                        Long.parseLong(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }
}

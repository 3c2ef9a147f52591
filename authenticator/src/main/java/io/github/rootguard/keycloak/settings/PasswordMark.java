package io.github.rootguard.keycloak.settings;

import java.util.Optional;

/**
 * Proof that root's stored password was set under the root password rules: the creation time of the credential and the
 * minimum length that was in force. A re-hash by Keycloak keeps the creation time, so the mark survives it.
 *
 * @param createdMillis creation time of the password credential, in milliseconds since the epoch
 * @param minLength minimum length in force when it was set
 */
public record PasswordMark(long createdMillis, int minLength) {

    /** The text form that the policy component stores. */
    public String format() {
        return createdMillis + ":" + minLength;
    }

    /** Reads the text form; anything else is no mark. */
    public static Optional<PasswordMark> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PasswordMark(
                    Long.parseLong(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1))));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}

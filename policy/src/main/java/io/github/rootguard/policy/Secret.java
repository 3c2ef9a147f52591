package io.github.rootguard.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be seen: it has no text form, is compared in constant time and cannot be serialized. The
 * characters come out through {@link #revealForImmediateUse()} alone.
 */
public final class Secret {

    private final String characters;

    private Secret(String characters) {
        this.characters = characters;
    }

    /** Wraps the characters. */
    public static Secret of(String characters) {
        return new Secret(characters);
    }

    /** Wraps a copy of the characters; the caller may wipe the array afterwards. */
    public static Secret of(char[] characters) {
        return new Secret(new String(characters));
    }

    /** The characters themselves. Use them on the spot and do not keep, log or send them on. */
    public String revealForImmediateUse() {
        return characters;
    }

    /** Compares in a time that does not tell how much of the two agrees. */
    public boolean sameAs(Secret other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    /** Whether there is no character at all. */
    public boolean isEmpty() {
        return characters.isEmpty();
    }

    /** The length in Unicode code points. */
    public int codePoints() {
        return characters.codePointCount(0, characters.length());
    }

    private byte[] bytes() {
        return characters.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && sameAs(that);
    }

    /** The same for all secrets, since a hash would tell something about the characters. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}

package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The secret of an access key: {@code rgsk_}, 40 random symbols of base62 (238 bits), and the CRC-32 of those 40 as 6
 * symbols of base62. The checksum lets scanners tell a leaked secret from a text that only looks like one.
 */
public final class SecretAccessKey {

    /** Regular expression that every secret matches, for secret scanners; they check the checksum, too. */
    public static final String PATTERN = "rgsk_[0-9A-Za-z]{46}";

    private static final String PREFIX = "rgsk_";
    private static final int RANDOM_LENGTH = 40;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM_LENGTH + CHECKSUM_LENGTH;

    private final Secret characters;

    private SecretAccessKey(String characters) {
        this.characters = Secret.of(characters);
    }

    /** A new secret. */
    public static SecretAccessKey generate(SecureRandom random) {
        var symbols = Alphabet.BASE62.random(random, RANDOM_LENGTH);
        return new SecretAccessKey(PREFIX + symbols + checksum(symbols));
    }

    /**
     * Reads a secret.
     *
     * @return the secret; empty when the length, a symbol or the checksum is wrong
     */
    public static Optional<SecretAccessKey> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var symbols = text.substring(PREFIX.length(), PREFIX.length() + RANDOM_LENGTH);
        var checksum = text.substring(PREFIX.length() + RANDOM_LENGTH);
        return Alphabet.BASE62.writes(symbols) && checksum(symbols).equals(checksum)
                ? Optional.of(new SecretAccessKey(text))
                : Optional.empty();
    }

    /** The secret as programs are given it. Show it once and do not keep, log or send it on. */
    public String revealForImmediateUse() {
        return characters.revealForImmediateUse();
    }

    private static String checksum(String symbols) {
        var crc = new CRC32();
        crc.update(symbols.getBytes(StandardCharsets.US_ASCII));
        var rest = crc.getValue();
        var text = new StringBuilder(CHECKSUM_LENGTH);
        for (var i = 0; i < CHECKSUM_LENGTH; i++) {
            text.append(Alphabet.BASE62.symbol((int) (rest % Alphabet.BASE62.size())));
            rest /= Alphabet.BASE62.size();
        }
        return text.reverse().toString();
    }

    @Override
    public String toString() {
        return "SecretAccessKey[hidden]";
    }
}

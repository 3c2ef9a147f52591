package io.github.rootguard.policy.accesskey;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names an access key and its owner: {@code RGAK}, the owner's id in base32 (26 symbols), and 6 random symbols. So the key
 * is found by its owner, whom Keycloak keeps in its cache, and nothing has to be searched. It is no secret.
 *
 * @param text 36 symbols that match {@link #PATTERN}
 * @param userId id of the owner
 */
public record AccessKeyId(String text, UUID userId) {

    /** Regular expression that every id matches, for secret scanners. */
    public static final String PATTERN = "RGAK[A-Z2-7]{32}";

    private static final String PREFIX = "RGAK";
    private static final int OWNER_LENGTH = 26;
    private static final int RANDOM_LENGTH = 6;
    private static final int LENGTH = PREFIX.length() + OWNER_LENGTH + RANDOM_LENGTH;
    private static final int SYMBOL_BITS = 5;
    /** 26 symbols have two bits more than an id; they are zero. */
    private static final int SPARE_BITS = OWNER_LENGTH * SYMBOL_BITS - 2 * Long.SIZE;

    private static final int CANONICAL_UUID_LENGTH = 36;

    /** A new id for a key of this user. */
    public static AccessKeyId generate(UUID userId, SecureRandom random) {
        return new AccessKeyId(PREFIX + encode(userId) + Alphabet.BASE32.random(random, RANDOM_LENGTH), userId);
    }

    /**
     * Reads an id.
     *
     * @return the id; empty when the text is none
     */
    public static Optional<AccessKeyId> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var symbols = text.substring(PREFIX.length());
        if (!Alphabet.BASE32.writes(symbols)) {
            return Optional.empty();
        }
        var owner = symbols.substring(0, OWNER_LENGTH);
        var userId = decode(owner);
        return encode(userId).equals(owner) ? Optional.of(new AccessKeyId(text, userId)) : Optional.empty();
    }

    /**
     * The id of a user, as far as keys can name it: those of users who are stored elsewhere are no UUIDs.
     *
     * @return the id; empty when the user cannot own keys
     */
    public static Optional<UUID> owner(String userId) {
        if (userId.length() != CANONICAL_UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            var uuid = UUID.fromString(userId);
            return uuid.toString().equals(userId) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String encode(UUID id) {
        var text = new StringBuilder(OWNER_LENGTH);
        for (var shift = 2 * Long.SIZE - SYMBOL_BITS; text.length() < OWNER_LENGTH; shift -= SYMBOL_BITS) {
            text.append(Alphabet.BASE32.symbol(bits(id, shift)));
        }
        return text.toString();
    }

    /** Five bits of the id from this place on, counted from the lowest; below the lowest there are zeros. */
    private static int bits(UUID id, int shift) {
        var value = 0;
        for (var bit = SYMBOL_BITS - 1; bit >= 0; bit--) {
            value = (value << 1) | bit(id, shift + bit);
        }
        return value;
    }

    private static int bit(UUID id, int place) {
        if (place < 0) {
            return 0;
        }
        var half = place < Long.SIZE ? id.getLeastSignificantBits() : id.getMostSignificantBits();
        return (int) ((half >>> (place % Long.SIZE)) & 1);
    }

    private static UUID decode(String owner) {
        var high = 0L;
        var low = 0L;
        for (var i = 0; i < owner.length(); i++) {
            var value = Alphabet.BASE32.value(owner.charAt(i));
            var kept = i == OWNER_LENGTH - 1 ? SYMBOL_BITS - SPARE_BITS : SYMBOL_BITS;
            high = (high << kept) | (low >>> (Long.SIZE - kept));
            low = (low << kept) | (value >>> (SYMBOL_BITS - kept));
        }
        return new UUID(high, low);
    }

    @Override
    public String toString() {
        return text;
    }
}

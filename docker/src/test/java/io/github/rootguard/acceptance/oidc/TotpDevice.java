package io.github.rootguard.acceptance.oidc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app or a device: TOTP (RFC 6238). Written from the RFC alone, so that it shares no mistake with the
 * code under test.
 */
public final class TotpDevice {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;
    private final String mac;
    private final int digits;
    private final long period;

    /**
     * A device that was given a key, and does what every app does: HMAC-SHA-1, 6 digits, 30 seconds.
     *
     * @param base32 the key as pages show it; blanks, hyphens and case do not matter
     */
    public TotpDevice(String base32) {
        this(base32, "SHA1", 6, 30);
    }

    /** A device that was made another way. */
    public TotpDevice(String base32, String algorithm, int digits, long period) {
        this(decode(base32.replaceAll("[\\s=-]", "").toUpperCase(Locale.ROOT)), algorithm, digits, period);
    }

    private TotpDevice(byte[] key, String algorithm, int digits, long period) {
        this.key = key;
        this.mac = "Hmac" + algorithm;
        this.digits = digits;
        this.period = period;
    }

    /** The key. */
    public byte[] key() {
        return key.clone();
    }

    /** A device that was given the key of Keycloak's own enrollment page, which is text that is used as it is. */
    public static TotpDevice ofText(String text) {
        return new TotpDevice(text.getBytes(StandardCharsets.UTF_8), "SHA1", 6, 30);
    }

    /** The code of the window that the time falls in. */
    public String codeAt(Instant time) {
        long window = Math.floorDiv(time.getEpochSecond(), period);
        try {
            Mac code = Mac.getInstance(mac);
            code.init(new SecretKeySpec(key, "RAW"));
            byte[] hash = code.doFinal(ByteBuffer.allocate(8).putLong(window).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (digits == 8 ? 100_000_000 : 1_000_000));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + mac, e);
        }
    }

    /** The code of a window before (negative) or after the one that the time falls in. */
    public String codeAt(Instant time, int windows) {
        return codeAt(time.plusSeconds(period * windows));
    }

    private static byte[] decode(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int buffer = 0;
        for (int i = 0; i < base32.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}

package io.github.rootguard.policy.mfa;

import io.github.rootguard.policy.Secret;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Base32 as seeds are written in it (RFC 4648 section 6): without padding, bits that make no whole byte are left out. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SYMBOL_BITS = 5;
    private static final int SYMBOL_MASK = 0x1f;
    private static final int BYTE_MASK = 0xff;

    private Base32() {}

    /** The bytes of a text that has letters and digits of the alphabet only, in whatever case. */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var symbol : text.toUpperCase(Locale.ROOT).toCharArray()) {
            buffer = ((buffer << SYMBOL_BITS) | ALPHABET.indexOf(symbol)) & 0xffff;
            bits += SYMBOL_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write((buffer >> bits) & BYTE_MASK);
            }
        }
        return bytes.toByteArray();
    }

    /** The text of bytes, in capital letters and without padding. */
    static Secret encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var each : bytes) {
            buffer = ((buffer << Byte.SIZE) | (each & BYTE_MASK)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= SYMBOL_BITS) {
                bits -= SYMBOL_BITS;
                text.append(ALPHABET.charAt((buffer >> bits) & SYMBOL_MASK));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((buffer << (SYMBOL_BITS - bits)) & SYMBOL_MASK));
        }
        return Secret.of(text.toString());
    }
}

package io.github.rootguard.keycloak.pskc;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the values of a container: plain ones, and encrypted ones after their MAC was checked (RFC 6030 section 6.1.1).
 * The MAC is over the initialization vector and the cipher text, and must be there: AES-CBC alone would not tell a wrong
 * key or a changed file from a right one.
 */
final class PskcValues {
    private static final String SEED = "seed";
    private static final String WRONG_SECRET =
            "cannot be opened: the key or password is not the one of this file, or the file was changed";

    private final XmlNode container;
    private final FileSecret secret;
    private byte @Nullable [] encryptionKey;
    private byte @Nullable [] macKey;

    PskcValues(XmlNode container, FileSecret secret) {
        this.container = container;
        this.secret = secret;
    }

    /** The bytes of a value, such as that of {@link PskcKey#secret()}. */
    byte[] open(XmlNode value) throws PskcException {
        Optional<XmlNode> plain = value.at("PlainValue");
        if (plain.isPresent()) {
            return decoded(plain.get());
        }
        XmlNode encrypted = value.at("EncryptedValue")
                .orElseThrow(() -> new PskcException(value.line(), SEED, "has neither a plain nor an encrypted value"));
        byte[] key = encryptionKey(value.line());
        XmlNode cipherText = encrypted
                .at("CipherData", "CipherValue")
                .orElseThrow(() -> new PskcException(value.line(), SEED, "has no cipher text"));
        byte[] sealed = decoded(cipherText);
        if (!MessageDigest.isEqual(mac(value, key, sealed), stated(value))) {
            throw new PskcException(value.line(), SEED, WRONG_SECRET);
        }
        return PskcCipher.decrypt(encrypted, key, sealed)
                .orElseThrow(() -> new PskcException(value.line(), SEED, WRONG_SECRET));
    }

    private byte[] stated(XmlNode value) throws PskcException {
        return decoded(value.at("ValueMAC")
                .orElseThrow(() ->
                        new PskcException(value.line(), SEED, "is encrypted and has no MAC, so it cannot be checked")));
    }

    private byte[] mac(XmlNode value, byte[] key, byte[] sealed) throws PskcException {
        XmlNode method = container
                .at("MACMethod")
                .orElseThrow(
                        () -> new PskcException(value.line(), SEED, "is encrypted, but the file has no MACMethod"));
        return PskcCipher.mac(method, macKey(method, key), sealed);
    }

    private byte[] macKey(XmlNode method, byte[] key) throws PskcException {
        if (macKey == null) {
            Optional<XmlNode> own = method.at("MACKey");
            // Without a key of its own the MAC is made with the key of the values.
            macKey = own.isEmpty() ? key : unsealedMacKey(own.get(), key);
        }
        return macKey;
    }

    private static byte[] unsealedMacKey(XmlNode own, byte[] key) throws PskcException {
        byte[] sealed = decoded(own.at("CipherData", "CipherValue")
                .orElseThrow(() -> new PskcException(own.line(), "MACKey", "has no cipher text")));
        return PskcCipher.decrypt(own, key, sealed)
                .orElseThrow(() -> new PskcException(own.line(), SEED, WRONG_SECRET));
    }

    private byte[] encryptionKey(int line) throws PskcException {
        if (encryptionKey == null) {
            Optional<XmlNode> derived = container.at("EncryptionKey", "DerivedKey");
            encryptionKey = derived.isPresent() ? derivedKey(derived.get(), line) : preSharedKey(line);
        }
        return encryptionKey;
    }

    private byte[] derivedKey(XmlNode derived, int line) throws PskcException {
        return PskcCipher.derive(
                derived,
                secret.password()
                        .orElseThrow(() ->
                                new PskcException(line, SEED, "is encrypted with a password, which was not given")));
    }

    private byte[] preSharedKey(int line) throws PskcException {
        if (container.at("EncryptionKey", "X509Data").isPresent()) {
            throw new PskcException(line, SEED, "is encrypted for a certificate, which is not supported");
        }
        if (secret.preSharedKey().isEmpty()) {
            throw new PskcException(line, SEED, "is encrypted with a pre-shared key, which was not given");
        }
        return secret.keyBytes()
                .orElseThrow(() -> new PskcException(
                        line, "preSharedKey", "must be an AES key of 16, 24 or 32 bytes in hex or base64"));
    }

    private static byte[] decoded(XmlNode node) throws PskcException {
        try {
            return Base64.getDecoder().decode(node.text().replaceAll("\\s", ""));
        } catch (IllegalArgumentException malformed) {
            throw new PskcException(node.line(), node.name(), "is no base64");
        }
    }
}

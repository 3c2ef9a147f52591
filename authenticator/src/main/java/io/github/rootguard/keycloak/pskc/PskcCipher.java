package io.github.rootguard.keycloak.pskc;

import io.github.rootguard.policy.Secret;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cryptography of containers: AES-CBC with the initialization vector in front (XML Encryption section 5.2.1), HMAC,
 * and PBKDF2 (RFC 8018 section 5.2).
 */
final class PskcCipher {
    /** More would keep a server busy for the sake of a file; makers use some thousands. */
    static final int MAX_ITERATIONS = 1_000_000;

    private static final int BLOCK = 16;

    /** Bytes of the key by the algorithm. */
    private static final Map<String, Integer> CIPHERS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#aes128-cbc", 16,
            "http://www.w3.org/2001/04/xmlenc#aes192-cbc", 24,
            "http://www.w3.org/2001/04/xmlenc#aes256-cbc", 32);

    private static final Map<String, String> MACS = Map.of(
            "http://www.w3.org/2000/09/xmldsig#hmac-sha1", "HmacSHA1",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha1", "HmacSHA1",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "HmacSHA256",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha384", "HmacSHA384",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha512", "HmacSHA512");

    private PskcCipher() {}

    /**
     * Opens what was encrypted; empty when it does not fit the key.
     *
     * @param encrypted names the algorithm
     */
    static Optional<byte[]> decrypt(XmlNode encrypted, byte[] key, byte[] sealed) throws PskcException {
        String algorithm = encrypted
                .at("EncryptionMethod")
                .map(method -> method.attribute("Algorithm"))
                .orElse("");
        Integer length = CIPHERS.get(algorithm);
        if (length == null) {
            throw new PskcException(
                    encrypted.line(), encrypted.name(), "must be encrypted with AES-CBC of 128, 192 or 256 bits");
        }
        if (key.length != length) {
            throw new PskcException(
                    encrypted.line(),
                    encrypted.name(),
                    "needs a key of %d bytes, not of %d".formatted(length, key.length));
        }
        if (sealed.length < 2 * BLOCK || sealed.length % BLOCK != 0) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(sealed, 0, BLOCK));
            return withoutPadding(cipher.doFinal(sealed, BLOCK, sealed.length - BLOCK));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Every Java platform has AES-CBC", failed);
        }
    }

    /** XML Encryption demands of the padding only that its last byte tells how long it is. */
    private static Optional<byte[]> withoutPadding(byte[] padded) {
        int padding = padded[padded.length - 1];
        return padding < 1 || padding > BLOCK
                ? Optional.empty()
                : Optional.of(Arrays.copyOf(padded, padded.length - padding));
    }

    /**
     * The MAC of some bytes.
     *
     * @param method names the algorithm
     */
    static byte[] mac(XmlNode method, byte[] key, byte[] bytes) throws PskcException {
        String name = MACS.get(method.attribute("Algorithm"));
        if (name == null || key.length == 0) {
            throw new PskcException(
                    method.line(), method.name(), "must be HMAC with SHA-1, SHA-256, SHA-384 or SHA-512, with a key");
        }
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Every Java platform has " + name, failed);
        }
    }

    /**
     * The key that a password stands for.
     *
     * @param derived the parameters of PBKDF2
     */
    static byte[] derive(XmlNode derived, Secret password) throws PskcException {
        XmlNode parameters = derived.at("KeyDerivationMethod", "PBKDF2-params")
                .orElseThrow(() -> new PskcException(derived.line(), "KeyDerivationMethod", "must be PBKDF2"));
        int iterations = number(parameters, "IterationCount", MAX_ITERATIONS);
        int length = number(parameters, "KeyLength", 32);
        byte[] salt = salt(parameters);
        String prf =
                parameters.at("PRF").map(node -> node.attribute("Algorithm")).orElse("");
        String mac = prf.isEmpty() ? "HmacSHA1" : MACS.get(prf);
        if (mac == null) {
            throw new PskcException(parameters.line(), "PRF", "must be HMAC with SHA-1, SHA-256, SHA-384 or SHA-512");
        }
        PBEKeySpec specification =
                new PBEKeySpec(password.revealForImmediateUse().toCharArray(), salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2With" + mac)
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Every Java platform has PBKDF2 with " + mac, failed);
        } finally {
            specification.clearPassword();
        }
    }

    private static int number(XmlNode parameters, String name, int most) throws PskcException {
        String text = parameters.textAt(name);
        if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new PskcException(parameters.line(), name, "must be a number from 1 to " + most);
    }

    private static byte[] salt(XmlNode parameters) throws PskcException {
        try {
            byte[] salt = Base64.getDecoder().decode(parameters.textAt("Salt", "Specified"));
            if (salt.length > 0) {
                return salt;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, as if it was not there.
        }
        throw new PskcException(parameters.line(), "Salt", "must be specified, in base64");
    }
}

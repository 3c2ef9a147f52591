package io.github.rootguard.acceptance.junit;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The RSA key of all realms of a run. Making one for each realm would take longer than most tests. */
final class SigningKey {

    private final String base64;

    private SigningKey(String base64) {
        this.base64 = base64;
    }

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return new SigningKey(Base64.getEncoder().encodeToString(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** PKCS #8 in base64, as a realm's representation takes it. */
    String base64() {
        return base64;
    }
}

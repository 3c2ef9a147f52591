package io.github.rootguard.keycloak.credential;

import io.github.rootguard.policy.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Seals seeds with the realm's AES key, AES-GCM (NIST SP 800-38D), bound to the user whose seed it is. */
final class SeedCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int IV_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final RealmModel realm;

    SeedCipher(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the key that seals it is the one that the realm seals with today. */
    boolean current(SealedSeed seed) {
        return session.keys()
                .getActiveKey(realm, KeyUse.ENC, Algorithm.AES)
                .getKid()
                .equals(seed.kid());
    }

    SealedSeed seal(Secret seed, String userId) {
        KeyWrapper key = session.keys().getActiveKey(realm, KeyUse.ENC, Algorithm.AES);
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, userId);
            byte[] sealed = cipher.doFinal(seed.revealForImmediateUse().getBytes(StandardCharsets.UTF_8));
            Base64.Encoder base64 = Base64.getEncoder();
            return new SealedSeed(key.getKid(), base64.encodeToString(iv), base64.encodeToString(sealed));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The realm's AES key cannot seal a seed", failed);
        }
    }

    /** The seed; empty when its key is gone, or when it was sealed for somebody else or changed. */
    Optional<Secret> open(SealedSeed seed, String userId) {
        return open(session.keys().getKey(realm, seed.kid(), KeyUse.ENC, Algorithm.AES), seed, userId);
    }

    /** The same with a key that is given; empty when there is none. */
    static Optional<Secret> open(@Nullable KeyWrapper key, SealedSeed seed, String userId) {
        if (key == null || key.getSecretKey() == null) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, base64.decode(seed.iv()), userId);
            byte[] opened = cipher.doFinal(base64.decode(seed.sealed()));
            return Optional.of(Secret.of(new String(opened, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, KeyWrapper key, byte[] iv, String userId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key.getSecretKey(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(userId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

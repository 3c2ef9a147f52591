package io.github.rootguard.policy.accesskey;

import io.github.rootguard.policy.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and compares what is stored in the place of a secret access key. A secret has 238 random bits, so one hash cannot
 * be turned back (NIST SP 800-63B section 5.1.2.2); with a pepper of the server, whoever has the database alone cannot
 * even check a guess.
 */
public final class AccessKeyVerifier {

    private static final String PLAIN = "sha256:";
    private static final String PEPPERED = "hmac-sha256:";
    private static final String HMAC = "HmacSHA256";

    /** Compared with what is given for a key that does not exist; no secret has this hash. */
    private static final String NOBODYS = PLAIN + "0".repeat(64);

    private final @Nullable SecretKeySpec pepper;

    /**
     * A verifier of this server.
     *
     * @param pepper secret of the server; empty when it has none
     */
    public AccessKeyVerifier(Optional<Secret> pepper) {
        this.pepper = pepper.map(secret -> new SecretKeySpec(bytes(secret.revealForImmediateUse()), HMAC))
                .orElse(null);
    }

    /** What is stored for a new key. */
    public String verifierOf(SecretAccessKey secret) {
        return pepper == null ? plain(secret) : peppered(secret, pepper);
    }

    /**
     * Whether the secret is the one of a stored verifier; the time does not tell. A key that was made without the pepper
     * stays good when the server gets one; a key that was made with it is good for nothing without it.
     *
     * @param stored the verifier; null when the key does not exist
     */
    public boolean matches(SecretAccessKey secret, @Nullable String stored) {
        var expected = stored == null ? NOBODYS : stored;
        var hash = plain(secret);
        var keyed = pepper == null ? hash : peppered(secret, pepper);
        return MessageDigest.isEqual(bytes(expected.startsWith(PEPPERED) ? keyed : hash), bytes(expected))
                && stored != null;
    }

    private static String plain(SecretAccessKey secret) {
        try {
            return PLAIN + hex(MessageDigest.getInstance("SHA-256").digest(bytes(secret.revealForImmediateUse())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String peppered(SecretAccessKey secret, SecretKeySpec pepper) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(pepper);
            return PEPPERED + hex(mac.doFinal(bytes(secret.revealForImmediateUse())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

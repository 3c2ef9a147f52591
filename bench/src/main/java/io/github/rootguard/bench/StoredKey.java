package io.github.rootguard.bench;

import io.github.rootguard.acceptance.accesskeys.KeyPair;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.accesskey.SecretAccessKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An access key as Keycloak stores it, for making many of them, or such as no page makes.
 *
 * @param pair what a program has
 * @param credentialData what may be known of it, JSON
 * @param secretData its verifier, JSON
 */
record StoredKey(KeyPair pair, String credentialData, String secretData) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AccessKeyVerifier VERIFIER = new AccessKeyVerifier(Optional.empty());
    private static final long HOUR_MILLIS = 3_600_000;

    /** A new one. Its last use is still to come, so that none is written while others are measured. */
    static StoredKey of(UUID user, Map<String, ?> particulars) {
        String id = AccessKeyId.generate(user, RANDOM).text();
        SecretAccessKey secret = SecretAccessKey.generate(RANDOM);
        Map<String, Object> data = new HashMap<>(Map.of(
                "accessKeyId",
                id,
                "status",
                "active",
                "lastUsed",
                Map.of("time", now() + HOUR_MILLIS, "client", "bench", "address", "127.0.0.1")));
        data.putAll(particulars);
        return new StoredKey(
                new KeyPair(id, secret.revealForImmediateUse()),
                Json.write(data),
                Json.write(Map.of("verifier", VERIFIER.verifierOf(secret))));
    }

    /** The same, as representation of a credential. */
    Map<String, Object> credential() {
        return Map.of(
                "type",
                "access-key",
                "userLabel",
                "robot",
                "createdDate",
                now(),
                "credentialData",
                credentialData,
                "secretData",
                secretData);
    }

    static long now() {
        return Clock.systemUTC().millis();
    }
}

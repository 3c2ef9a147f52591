package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * A seed encrypted at rest.
 *
 * @param kid id of the realm's AES key that seals it
 * @param iv initialization vector, base64
 * @param sealed cipher text with its authentication tag, base64
 */
public record SealedSeed(
        @JsonProperty("kid") String kid,
        @JsonProperty("iv") String iv,
        @JsonProperty("sealed") String sealed) {

    /** Refuses what is incomplete. */
    public SealedSeed {
        Objects.requireNonNull(kid);
        Objects.requireNonNull(iv);
        Objects.requireNonNull(sealed);
    }

    @Override
    public String toString() {
        return "SealedSeed[kid=" + kid + "]";
    }
}

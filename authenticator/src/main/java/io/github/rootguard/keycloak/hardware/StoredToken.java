package io.github.rootguard.keycloak.hardware;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.util.JsonSerialization;

/**
 * A token as the component's config holds it, in JSON under its serial number.
 *
 * @param imported milliseconds since 1970
 */
record StoredToken(
        @JsonProperty("manufacturer") String manufacturer,
        @JsonProperty("algorithm") TotpAlgorithm algorithm,
        @JsonProperty("digits") int digits,
        @JsonProperty("period") int period,
        @JsonProperty("imported") long imported,
        @JsonProperty("seed") String seed) {
    private static final Logger LOG = Logger.getLogger(StoredToken.class);

    static String write(HardwareToken token) {
        try {
            return JsonSerialization.writeValueAsString(new StoredToken(
                    token.manufacturer(),
                    token.parameters().algorithm(),
                    token.parameters().digits(),
                    token.parameters().periodSeconds(),
                    token.imported().toEpochMilli(),
                    token.sealedSeed()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The token; empty when it cannot be read, and then nobody can bind it. */
    static Optional<HardwareToken> read(String serial, String json) {
        try {
            StoredToken stored = JsonSerialization.readValue(json, StoredToken.class);
            return SerialNumber.parse(serial)
                    .map(number -> new HardwareToken(
                            number,
                            Objects.requireNonNull(stored.manufacturer),
                            new TotpParameters(Objects.requireNonNull(stored.algorithm), stored.digits, stored.period),
                            Instant.ofEpochMilli(stored.imported),
                            Objects.requireNonNull(stored.seed)));
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            LOG.warnf("A hardware token of the inventory cannot be read: %s", serial);
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "StoredToken[hidden]";
    }
}

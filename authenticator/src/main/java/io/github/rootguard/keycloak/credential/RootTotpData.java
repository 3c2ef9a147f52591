package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a TOTP authenticator of root.
 *
 * @param kind id of the {@link FactorKind}
 * @param serial serial number of a device; null for an application
 * @param algorithm HMAC hash
 * @param digits length of a code, 6 or 8
 * @param period seconds of a time step, 30 or 60
 * @param drift steps that the authenticator's clock was ahead of the server's when last used, negative when behind
 * @param lastUsed milliseconds since 1970 when a code was last accepted; null when none was
 * @param lastStep time step of the code that was taken last; null when none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RootTotpData(
        @JsonProperty("kind") String kind,
        @JsonProperty("serial") @Nullable String serial,
        @JsonProperty("algorithm") TotpAlgorithm algorithm,
        @JsonProperty("digits") int digits,
        @JsonProperty("period") int period,
        @JsonProperty("drift") int drift,
        @JsonProperty("lastUsed") @Nullable Long lastUsed,
        @JsonProperty("lastStep") @Nullable Long lastStep) {

    /** Refuses what no authenticator has. */
    RootTotpData {
        Objects.requireNonNull(kind);
        new TotpParameters(Objects.requireNonNull(algorithm), digits, period);
    }

    static RootTotpData of(TotpEnrollment enrolled) {
        TotpParameters parameters = enrolled.parameters();
        return new RootTotpData(
                enrolled.kind().id(),
                enrolled.serial().orElse(null),
                parameters.algorithm(),
                parameters.digits(),
                parameters.periodSeconds(),
                enrolled.drift(),
                null,
                enrolled.secondStep());
    }

    TotpParameters parameters() {
        return new TotpParameters(algorithm, digits, period);
    }

    RootTotpData synchronizedTo(int learned, long step) {
        return new RootTotpData(kind, serial, algorithm, digits, period, learned, lastUsed, step);
    }

    RootTotpData usedAt(Instant moment, int learned, long step) {
        return new RootTotpData(kind, serial, algorithm, digits, period, learned, moment.toEpochMilli(), step);
    }

    /** Whether this is the step of the code that was taken last, which a server that was restarted knows by this alone. */
    boolean tookLast(long step) {
        return lastStep != null && lastStep == step;
    }
}

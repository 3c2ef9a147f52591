package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;

/**
 * What may be known of a TOTP authenticator of root.
 *
 * @param kind id of the {@link FactorKind}
 * @param algorithm HMAC hash
 * @param digits length of a code, 6 or 8
 * @param period seconds of a time step, 30 or 60
 * @param drift steps that the authenticator's clock was ahead of the server's when last used, negative when behind
 */
public record RootTotpData(
        @JsonProperty("kind") String kind,
        @JsonProperty("algorithm") TotpAlgorithm algorithm,
        @JsonProperty("digits") int digits,
        @JsonProperty("period") int period,
        @JsonProperty("drift") int drift) {

    static RootTotpData virtual(TotpParameters parameters, int drift) {
        return new RootTotpData(
                FactorKind.TOTP.id(), parameters.algorithm(), parameters.digits(), parameters.periodSeconds(), drift);
    }

    TotpParameters parameters() {
        return new TotpParameters(algorithm, digits, period);
    }

    RootTotpData withDrift(int learned) {
        return new RootTotpData(kind, algorithm, digits, period, learned);
    }
}

package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a set of recovery codes.
 *
 * @param total how many there were
 * @param remaining how many are left
 * @param lastUsed milliseconds since 1970 when one was last used; null when none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecoveryCodesData(
        @JsonProperty("total") int total,
        @JsonProperty("remaining") int remaining,
        @JsonProperty("lastUsed") @Nullable Long lastUsed) {

    static RecoveryCodesData of(RecoveryCodeVerifiers codes) {
        return new RecoveryCodesData(codes.verifiers().size(), codes.verifiers().size(), null);
    }

    RecoveryCodesData usedAt(Instant moment, int left) {
        return new RecoveryCodesData(total, left, moment.toEpochMilli());
    }
}

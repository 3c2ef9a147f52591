package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RecoveryCodes;
import io.github.rootguard.policy.mfa.FactorKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root user as administrators see it. Moments are ISO 8601 in UTC; fields that do not apply are left out.
 *
 * @param userId id of the root user
 * @param authenticators what the second factor is proven with, oldest first
 * @param recoveryCodes the set of recovery codes; left out when there is none
 * @param accessKeys how many access keys root has
 * @param signIns how often root signed in lately
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RootView(
        String userId,
        List<Authenticator> authenticators,
        @Nullable Codes recoveryCodes,
        int accessKeys,
        SignIns signIns) {

    /**
     * An authenticator, without anything that it could be copied from.
     *
     * @param kind totp, hardware-totp or security-key; left out when what is stored cannot be read
     * @param label the name that root gave it
     * @param serial serial number of a device
     * @param created when it was bound
     * @param lastUsed when it last proved anything
     * @param counts whether it counts under the policy and still works
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Authenticator(
            @Nullable String kind,
            String label,
            @Nullable String serial,
            String created,
            @Nullable String lastUsed,
            boolean counts) {

        static Authenticator of(BoundAuthenticator bound, boolean counts) {
            return new Authenticator(
                    bound.kind().map(FactorKind::id).orElse(null),
                    bound.label(),
                    bound.serial().orElse(null),
                    bound.created().toString(),
                    bound.lastUsed().map(Instant::toString).orElse(null),
                    counts);
        }
    }

    /**
     * A set of recovery codes.
     *
     * @param total how many there were
     * @param left how many are left
     * @param created when the set was made
     */
    record Codes(int total, int left, String created) {
        static Codes of(RecoveryCodes kept) {
            return new Codes(kept.total(), kept.left(), kept.created().toString());
        }
    }

    /**
     * Sign-ins against the budget.
     *
     * @param days how far back they are counted
     * @param count how many there were
     * @param budget how many are no everyday use
     */
    record SignIns(int days, int count, int budget) {}
}

package io.github.rootguard.policy.enrollment;

import java.util.UUID;

/**
 * What a security key said of itself, what its maker says of it, and what is known of its model today.
 *
 * @param aaguid the model; all zero where the key does not tell
 * @param userVerified whether the key verified its owner when it was enrolled (UV)
 * @param backupEligible whether the credential may be synced to other devices (BE)
 * @param attested whether a statement of the maker was verified, and its certificates lead to one that is known
 * @param revoked whether the model is reported as revoked or compromised today (FIDO metadata status reports)
 */
public record SecurityKeyFacts(
        UUID aaguid, boolean userVerified, boolean backupEligible, boolean attested, boolean revoked) {}

package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a security key of root. It is flat, because the admin console shows it as a list of names and values.
 *
 * @param credentialId the key's own id of the credential, base64url
 * @param publicKey COSE key (RFC 9052 section 7), base64url
 * @param aaguid model; all zero where the key does not tell
 * @param transports how the browser reaches it, as the browser said
 * @param userVerified whether it verified its owner at enrollment (UV)
 * @param backupEligible whether the credential may be synced to other devices (BE); it never changes
 * @param backedUpAtEnrollment whether it was synced then (BS)
 * @param attestationFormat format of its statement, {@code none} for no statement
 * @param attestation what the statement proved
 * @param counter signatures that it has made, as it said last; 0 where it does not count
 * @param backedUp whether it was synced when last used (BS)
 * @param lastUsed milliseconds since 1970 when it last proved anything; null when it never did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RootSecurityKeyData(
        @JsonProperty("credentialId") String credentialId,
        @JsonProperty("publicKey") String publicKey,
        @JsonProperty("aaguid") UUID aaguid,
        @JsonProperty("transports") List<String> transports,
        @JsonProperty("userVerified") boolean userVerified,
        @JsonProperty("backupEligible") boolean backupEligible,
        @JsonProperty("backedUpAtEnrollment") boolean backedUpAtEnrollment,
        @JsonProperty("attestationFormat") String attestationFormat,
        @JsonProperty("attestation") AttestationVerdict attestation,
        @JsonProperty("counter") long counter,
        @JsonProperty("backedUp") boolean backedUp,
        @JsonProperty("lastUsed") @Nullable Long lastUsed) {

    /** Refuses what is incomplete: a key of which something is not known must not count. */
    public RootSecurityKeyData {
        Objects.requireNonNull(credentialId);
        Objects.requireNonNull(publicKey);
        Objects.requireNonNull(aaguid);
        Objects.requireNonNull(attestationFormat);
        Objects.requireNonNull(attestation);
        transports = List.copyOf(transports);
    }

    RootSecurityKeyData usedAt(Instant moment, long shown, boolean synced) {
        return new RootSecurityKeyData(
                credentialId,
                publicKey,
                aaguid,
                transports,
                userVerified,
                backupEligible,
                backedUpAtEnrollment,
                attestationFormat,
                attestation,
                shown,
                synced,
                moment.toEpochMilli());
    }
}

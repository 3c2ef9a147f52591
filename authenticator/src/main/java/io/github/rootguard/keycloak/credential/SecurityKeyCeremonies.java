package io.github.rootguard.keycloak.credential;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.verifier.attestation.statement.AttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Base64Url;

/** The two ceremonies of security keys under root's own rules (WebAuthn Level 3 sections 7.1 and 7.2). */
final class SecurityKeyCeremonies {
    private static final Logger LOG = Logger.getLogger(SecurityKeyCeremonies.class);
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    /** Not FIDO U2F: such a key cannot verify its user, and its statement binds no model. Not SafetyNet: it is closed. */
    private static final List<AttestationStatementVerifier> STATEMENTS = List.of(
            new NoneAttestationStatementVerifier(),
            new PackedAttestationStatementVerifier(),
            new TPMAttestationStatementVerifier(),
            new AndroidKeyAttestationStatementVerifier(),
            new AppleAnonymousAttestationStatementVerifier());

    private final RelyingParty server;

    SecurityKeyCeremonies(RelyingParty server) {
        this.server = server;
    }

    /** COSE identifiers of the signature algorithms, the best first. */
    static List<Long> algorithms() {
        return ALGORITHMS.stream().map(each -> each.getAlg().getValue()).toList();
    }

    NewSecurityKey register(RegistrationRequest answer, String challenge, SecurityKeyModels models) {
        RecordedAttestation attestation = new RecordedAttestation(models.makers());
        WebAuthnRegistrationManager ceremony =
                new WebAuthnRegistrationManager(STATEMENTS, attestation, attestation, List.of(), CONVERTER);
        try {
            RegistrationData verified =
                    ceremony.verify(answer, new RegistrationParameters(server.expecting(challenge), ALGORITHMS, true));
            return new NewSecurityKey(SecurityKeyResult.ACCEPTED, Optional.of(read(verified, attestation.verdict())));
        } catch (RuntimeException refused) {
            return NewSecurityKey.refused(why(refused));
        }
    }

    /** What is known of the key after its answer; nothing of it is stored. */
    Verified verify(RootSecurityKeyData key, AuthenticationRequest answer, String challenge) {
        try {
            AuthenticationData verified = new WebAuthnAuthenticationManager(List.of(), CONVERTER)
                    .verify(
                            answer,
                            new AuthenticationParameters(
                                    server.expecting(challenge),
                                    record(key),
                                    List.of(Base64Url.decode(key.credentialId())),
                                    true));
            AuthenticatorData<?> said = verified.getAuthenticatorData();
            return new Verified(
                    SecurityKeyResult.ACCEPTED,
                    key.usedAt(KeycloakClock.INSTANCE.instant(), said.getSignCount(), said.isFlagBS()));
        } catch (RuntimeException refused) {
            return new Verified(why(refused), key);
        }
    }

    /** The outcome of {@link #verify}. */
    record Verified(SecurityKeyResult result, RootSecurityKeyData key) {}

    private static RootSecurityKeyData read(RegistrationData verified, AttestationVerdict verdict) {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> said =
                verified.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData credential = said.getAttestedCredentialData();
        Set<AuthenticatorTransport> transports = verified.getTransports() == null ? Set.of() : verified.getTransports();
        return new RootSecurityKeyData(
                Base64Url.encode(credential.getCredentialId()),
                Base64Url.encode(CONVERTER.getCborConverter().writeValueAsBytes(credential.getCOSEKey())),
                credential.getAaguid().getValue(),
                transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(TRANSPORTS::contains)
                        .sorted()
                        .toList(),
                said.isFlagUV(),
                said.isFlagBE(),
                said.isFlagBS(),
                verified.getAttestationObject().getFormat(),
                verdict,
                said.getSignCount(),
                said.isFlagBS(),
                null);
    }

    private static CredentialRecordImpl record(RootSecurityKeyData key) {
        COSEKey publicKey = CONVERTER.getCborConverter().readValue(Base64Url.decode(key.publicKey()), COSEKey.class);
        return new CredentialRecordImpl(
                null,
                key.userVerified(),
                key.backupEligible(),
                key.backedUp(),
                key.counter(),
                new AttestedCredentialData(new AAGUID(key.aaguid()), Base64Url.decode(key.credentialId()), publicKey),
                null,
                null,
                null,
                null);
    }

    /** Exceptions of many types say that an answer is wrong, some of them not of webauthn4j. */
    private static SecurityKeyResult why(RuntimeException refused) {
        LOG.debug("answer of a security key refused", refused);
        if (refused instanceof UserNotVerifiedException) {
            return SecurityKeyResult.USER_NOT_VERIFIED;
        }
        if (refused instanceof MaliciousCounterValueException) {
            return SecurityKeyResult.COUNTER_WENT_BACK;
        }
        return refused instanceof BadBackupEligibleFlagException
                ? SecurityKeyResult.BACKUP_ELIGIBILITY_CHANGED
                : SecurityKeyResult.INVALID;
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}

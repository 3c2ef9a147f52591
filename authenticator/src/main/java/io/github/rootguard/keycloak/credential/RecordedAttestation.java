package io.github.rootguard.keycloak.credential;

import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.CertificateBaseAttestationStatement;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.SelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Instant;

/** Writes down where the statement of one security key leads to, and leaves the judgement to the rules. */
final class RecordedAttestation implements CertPathTrustworthinessVerifier, SelfAttestationTrustworthinessVerifier {
    private final CertPathTrustworthinessVerifier chain;
    private AttestationVerdict verdict = AttestationVerdict.NONE;

    RecordedAttestation(TrustAnchorRepository makers) {
        chain = new DefaultCertPathTrustworthinessVerifier(makers);
    }

    AttestationVerdict verdict() {
        return verdict;
    }

    @Override
    public void verify(AAGUID aaguid, CertificateBaseAttestationStatement statement, Instant now) {
        try {
            chain.verify(aaguid, statement, now);
            verdict = AttestationVerdict.VERIFIED;
        } catch (VerificationException leadsNowhere) {
            verdict = AttestationVerdict.UNKNOWN_MAKER;
        }
    }

    @Override
    public void verify(CertificateBaseAttestationStatement statement) {
        verdict = AttestationVerdict.SELF;
    }
}

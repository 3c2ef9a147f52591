package io.github.rootguard.keycloak.fido;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;

/** A certificate with its keys. */
public record Issued(X509Certificate certificate, KeyPair keys) {

    /** A root of its own. */
    public static Issued root(String name) {
        KeyPair keys = keys("EC", 256);
        return new Issued(
                new CertificateDraft(name, keys.getPublic())
                        .with(Extension.basicConstraints, new BasicConstraints(true))
                        .signed(new X500Name(name), keys.getPrivate()),
                keys);
    }

    /** What this one issues. */
    public Issued issue(CertificateDraft draft, KeyPair subject) {
        return new Issued(
                draft.signed(
                        X500Name.getInstance(
                                certificate.getSubjectX500Principal().getEncoded()),
                        keys.getPrivate()),
                subject);
    }

    /** New keys. */
    public static KeyPair keys(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.rootguard.keycloak.fido;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What a certificate is to say. It is valid for a month from now. */
public final class CertificateDraft {
    private final String name;
    private final PublicKey key;
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant to = Instant.now().plus(Duration.ofDays(30));

    /** For a holder of a key. */
    public CertificateDraft(String name, PublicKey key) {
        this.name = name;
        this.key = key;
    }

    /** With an extension. */
    public CertificateDraft with(ASN1ObjectIdentifier extension, ASN1Encodable value) {
        extensions.put(extension, value);
        return this;
    }

    /** For a host. */
    public CertificateDraft host(String host) {
        return with(Extension.subjectAlternativeName, new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }

    /** From and to some days from now. */
    public CertificateDraft valid(int fromDays, int toDays) {
        from = Instant.now().plus(Duration.ofDays(fromDays));
        to = Instant.now().plus(Duration.ofDays(toDays));
        return this;
    }

    X509Certificate signed(X500Name issuer, PrivateKey issuersKey) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)),
                    java.util.Date.from(from),
                    java.util.Date.from(to),
                    new X500Name(name),
                    SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : extensions.entrySet()) {
                builder.addExtension(extension.getKey(), false, extension.getValue());
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(
                                    issuersKey.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                            .build(issuersKey)));
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}

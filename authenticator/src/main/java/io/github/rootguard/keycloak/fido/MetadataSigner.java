package io.github.rootguard.keycloak.fido;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jboss.logging.Logger;

/** Who has to have signed the metadata (FIDO Metadata Service 3.1, section 3.2). Revocation is not asked for on the net. */
public final class MetadataSigner {
    private static final Logger LOG = Logger.getLogger(MetadataSigner.class);
    private static final String FIDO_HOST = "mds.fidoalliance.org";

    /** SHA-256 of what certificates of FIDO's service lead to: GlobalSign Root R46, and Root CA - R3 until August 2026. */
    private static final Set<String> FIDO_ROOTS = Set.of(
            "4fa3126d8d3a11d1c4855a4f807cbad6cf919d3a5a88b03bea2c6372d93c40c9",
            "cbb522d7b7f127ad6a0113865bdf1cd4102e7d0759af635a7cf4720dc963c53b");

    private static final int MIN_RSA_BITS = 2048;
    private static final int DNS_NAME = 2;

    private static final Map<String, String> ALGORITHMS = Map.of(
            "RS256", "SHA256withRSA",
            "RS384", "SHA384withRSA",
            "RS512", "SHA512withRSA",
            "ES256", "SHA256withECDSAinP1363Format",
            "ES384", "SHA384withECDSAinP1363Format",
            "ES512", "SHA512withECDSAinP1363Format");

    private final Set<TrustAnchor> roots;
    private final Optional<String> host;

    MetadataSigner(Collection<X509Certificate> roots, Optional<String> host) {
        this.roots = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toUnmodifiableSet());
        this.host = host;
    }

    /** The FIDO Alliance, by root certificates in Java's own trust store. */
    public static MetadataSigner fido() {
        List<X509Certificate> known =
                systemRoots().stream().filter(MetadataSigner::isFidoRoot).toList();
        if (known.isEmpty()) {
            throw new UntrustedMetadataException(
                    "Java's trust store lacks GlobalSign Root R46, which FIDO's signature leads to; name it by"
                            + " fido-metadata-root");
        }
        return new MetadataSigner(known, Optional.of(FIDO_HOST));
    }

    /** Whoever has a certificate of a root that the operator names. */
    public static MetadataSigner ofFile(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            List<X509Certificate> named = CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (named.isEmpty()) {
                throw new UntrustedMetadataException("it holds no certificate");
            }
            return new MetadataSigner(named, Optional.empty());
        } catch (CertificateException | IOException unreadable) {
            throw new UntrustedMetadataException("it cannot be read as certificates in PEM", unreadable);
        }
    }

    /** Insists that the blob is as its signer wrote it, and that the signer is the right one today. */
    void check(SignedBlob blob) {
        String algorithm = ALGORITHMS.get(blob.algorithm());
        if (algorithm == null || blob.hasDemands()) {
            throw new UntrustedMetadataException(
                    "it is not signed in a way that is understood; understood are RSA and elliptic curves");
        }
        List<X509Certificate> chain = blob.certificates();
        checkSignature(blob, algorithm, chain.get(0));
        checkChain(chain);
        host.ifPresent(expected -> checkHost(chain.get(0), expected));
    }

    private static void checkSignature(SignedBlob blob, String algorithm, X509Certificate signer) {
        if (signer.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < MIN_RSA_BITS) {
            throw new UntrustedMetadataException("the key of its signer is too short");
        }
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(signer);
            signature.update(blob.signed());
            if (!signature.verify(blob.signature())) {
                throw new UntrustedMetadataException("its signature is wrong");
            }
        } catch (GeneralSecurityException unfit) {
            throw new UntrustedMetadataException("its signature is wrong", unfit);
        }
    }

    /** A chain may go on behind a root that is trusted: to another one, which signed that root for older systems. */
    private void checkChain(List<X509Certificate> chain) {
        for (int length = chain.size(); length > 0; length--) {
            if (leadsToRoot(chain.subList(0, length))) {
                return;
            }
        }
        throw new UntrustedMetadataException(
                "the certificate of its signer is expired, or leads to no root that is trusted for this");
    }

    private boolean leadsToRoot(List<X509Certificate> chain) {
        try {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
            PKIXParameters parameters = new PKIXParameters(roots);
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException untrusted) {
            LOG.debug("a certificate chain of FIDO metadata is not trusted", untrusted);
            return false;
        }
    }

    private static void checkHost(X509Certificate signer, String expected) {
        try {
            Collection<List<?>> names = signer.getSubjectAlternativeNames();
            if (names == null || !names.contains(List.of(DNS_NAME, expected))) {
                throw new UntrustedMetadataException("its signer is not " + expected);
            }
        } catch (CertificateException unreadable) {
            throw new UntrustedMetadataException("its signer is not " + expected, unreadable);
        }
    }

    private static boolean isFidoRoot(X509Certificate root) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(root.getEncoded());
            return FIDO_ROOTS.contains(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static List<X509Certificate> systemRoots() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(trusting -> Arrays.stream(trusting.getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException unreadable) {
            throw new UntrustedMetadataException("Java's trust store cannot be read", unreadable);
        }
    }
}

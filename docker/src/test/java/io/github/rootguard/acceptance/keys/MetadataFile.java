package io.github.rootguard.acceptance.keys;

import io.github.rootguard.acceptance.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What FIDO would publish about Chromium's virtual security keys, signed by a root of the tests. */
final class MetadataFile {

    static final String MODEL = "01020304-0506-0708-0102-030405060708";
    static final String NAME = "Virtual Key One";

    /** The key and the name with which all virtual security keys of Chromium attest. */
    private static final String MAKER_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjWF+ZclQjmS8xWc6yCpnmdo8FEZo"
            + "LCWMRj//31jf0vo+bDeLU9eVxKTf+0GZ7deGLyOrrwIDtLiRG6BWmZThAQ==";

    private static final X500Name MAKER =
            new X500Name("C=US,O=Chromium,OU=Authenticator Attestation,CN=Batch Certificate");
    private static final X500Name ROOT = new X500Name("CN=Root of the tests");
    private static final X500Name SIGNER = new X500Name("CN=Signer of the tests");
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Path directory;
    private final KeyPair root = keys();
    private final KeyPair signer = keys();

    MetadataFile(Path directory) {
        this.directory = directory;
    }

    /** The root that vouches for the signer. */
    Path root() {
        return write(
                "root.pem",
                "-----BEGIN CERTIFICATE-----\n"
                        + BASE64.encodeToString(certificate(ROOT, ROOT, info(root), root, true))
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** Metadata that reports a status of the model, such as {@code REVOKED}. */
    Path reporting(String status) {
        byte[] key = Base64.getDecoder().decode(MAKER_KEY);
        byte[] maker = certificate(MAKER, MAKER, SubjectPublicKeyInfo.getInstance(key), root, true);
        Map<String, Object> entry = Map.of(
                "aaguid",
                MODEL,
                "statusReports",
                List.of(Map.of("status", status)),
                "metadataStatement",
                Map.of("description", NAME, "attestationRootCertificates", List.of(BASE64.encodeToString(maker))));
        Map<String, Object> header = Map.of(
                "alg",
                "ES256",
                "x5c",
                List.of(BASE64.encodeToString(certificate(SIGNER, ROOT, info(signer), root, false))));
        String text =
                encoded(header) + "." + encoded(Map.of("no", 1, "nextUpdate", "2999-12-31", "entries", List.of(entry)));
        return write(status + ".jwt", text + "." + BASE64URL.encodeToString(sign(text)));
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] certificate(
            X500Name subject, X500Name issuer, SubjectPublicKeyInfo key, KeyPair issuersKeys, boolean authority) {
        Instant now = Instant.now();
        try {
            return new X509v3CertificateBuilder(
                            issuer,
                            BigInteger.ONE,
                            java.util.Date.from(now.minus(Duration.ofDays(1))),
                            java.util.Date.from(now.plus(Duration.ofDays(1))),
                            subject,
                            key)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuersKeys.getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signer.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectPublicKeyInfo info(KeyPair keys) {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> json) {
        return BASE64URL.encodeToString(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }
}

package io.github.rootguard.keycloak.fido;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A metadata BLOB in the making. */
final class BlobDraft {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final List<String> entries = new ArrayList<>();
    private String nextUpdate = "2999-12-31";
    private String algorithm = "ES256";
    private String javaAlgorithm = "SHA256withECDSAinP1363Format";
    private String moreHeaders = "";

    BlobDraft entry(String aaguid, String name, String status, X509Certificate... roots) {
        return entry("""
                {"aaguid": "%s", "statusReports": [{"status": "NOT_FIDO_CERTIFIED"}, {"status": "%s"}],
                 "metadataStatement": {"description": "%s", "attestationRootCertificates": [%s]}}
                """.formatted(
                aaguid, status, name, Stream.of(roots).map(BlobDraft::quoted).collect(Collectors.joining(","))));
    }

    BlobDraft entry(String json) {
        entries.add(json);
        return this;
    }

    BlobDraft nextUpdate(String date) {
        nextUpdate = date;
        return this;
    }

    BlobDraft algorithm(String name, String java) {
        algorithm = name;
        javaAlgorithm = java;
        return this;
    }

    BlobDraft header(String json) {
        moreHeaders = ", " + json;
        return this;
    }

    /** The text, signed by the first and with the certificates of all. */
    String signedBy(Issued signer, X509Certificate... others) {
        String chain = Stream.concat(Stream.of(signer.certificate()), Stream.of(others))
                .map(BlobDraft::quoted)
                .collect(Collectors.joining(","));
        return signed(signer, "{\"alg\": \"%s\", \"x5c\": [%s]%s}".formatted(algorithm, chain, moreHeaders));
    }

    String signed(Issued signer, String header) {
        String payload = """
                {"legalHeader": "for tests", "no": 7, "nextUpdate": "%s", "entries": [%s]}
                """.formatted(nextUpdate, String.join(",", entries));
        return sign(signer, encoded(header) + "." + encoded(payload));
    }

    private String sign(Issued signer, String text) {
        try {
            Signature signature = Signature.getInstance(javaAlgorithm);
            signature.initSign(signer.keys().getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + base64(certificate) + "\n-----END CERTIFICATE-----\n";
    }

    static String encoded(String text) {
        return BASE64URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(X509Certificate certificate) {
        return '"' + base64(certificate) + '"';
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

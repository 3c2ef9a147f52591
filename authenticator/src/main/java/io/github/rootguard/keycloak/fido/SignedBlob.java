package io.github.rootguard.keycloak.fido;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A signed text with the certificates of its signer (RFC 7515 sections 4.1.6 and 7.1), taken apart and not yet checked. */
final class SignedBlob {
    /** Nobody is to read it otherwise than its signer wrote it. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int PARTS = 3;
    private static final int MAX_CERTIFICATES = 10;

    private final JsonNode header;
    private final String signed;
    private final byte[] payload;
    private final byte[] signature;

    private SignedBlob(JsonNode header, String signed, byte[] payload, byte[] signature) {
        this.header = header;
        this.signed = signed;
        this.payload = payload;
        this.signature = signature;
    }

    static SignedBlob parse(String compact) {
        String[] parts = compact.strip().split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            throw new UntrustedMetadataException("it is no signed metadata of three parts with a dot between them");
        }
        try {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            return new SignedBlob(
                    JSON.readTree(base64.decode(parts[0])),
                    parts[0] + "." + parts[1],
                    base64.decode(parts[1]),
                    base64.decode(parts[2]));
        } catch (IllegalArgumentException | IOException unreadable) {
            throw new UntrustedMetadataException("its parts cannot be decoded", unreadable);
        }
    }

    /** Name of the signature algorithm (RFC 7518 section 3.1); empty when there is none. */
    String algorithm() {
        return header.path("alg").asText("");
    }

    /** Whether the signer demands that something is understood that we do not know (RFC 7515 section 4.1.11). */
    boolean hasDemands() {
        return header.has("crit");
    }

    /** That of the signer first, then that of whoever issued it, and so on. */
    List<X509Certificate> certificates() {
        JsonNode listed = header.path("x5c");
        if (!listed.isArray() || listed.isEmpty() || listed.size() > MAX_CERTIFICATES) {
            throw new UntrustedMetadataException("it does not bring the certificates of its signer");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        listed.forEach(one -> certificates.add(certificate(one.asText())));
        return certificates;
    }

    byte[] signed() {
        return signed.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] payload() {
        return payload.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    /** A certificate in base64, which makers break into lines. */
    static X509Certificate certificate(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new UntrustedMetadataException("it brings a certificate that cannot be read", unreadable);
        }
    }
}

package io.github.rootguard.keycloak.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import io.github.rootguard.keycloak.fido.Issued;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A security key of bits and bytes, and a browser around it, both as honest as their settings are. */
final class SoftwareKey {
    static final RelyingParty SERVER = new RelyingParty("id.example.org", "https://id.example.org:8443");
    static final UUID MODEL = UUID.fromString("01020304-0506-0708-0102-030405060708");

    private static final int ATTESTED = 0x40;
    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

    String rpId = SERVER.id();
    String origin = SERVER.origin();
    String createType = "webauthn.create";
    String getType = "webauthn.get";
    boolean crossOrigin;
    boolean present = true;
    boolean verified = true;
    boolean eligible;
    boolean backedUp;
    long counter = 1;
    UUID aaguid = MODEL;
    byte[] credentialId = "a key of the tests".getBytes(StandardCharsets.UTF_8);
    KeyPair keys = Issued.keys("EC", 256);
    COSEAlgorithmIdentifier algorithm = COSEAlgorithmIdentifier.ES256;

    RegistrationRequest register(String challenge) {
        return registration(challenge, "none", Map.of());
    }

    /** With a statement that the key signs itself. */
    RegistrationRequest registerWithSelfAttestation(String challenge) {
        byte[] signature = sign(keys.getPrivate(), attested(), clientData(createType, challenge));
        return registration(challenge, "packed", ordered("alg", -7, "sig", signature));
    }

    /** With a statement that its maker's key signs. */
    RegistrationRequest registerAttestedBy(Issued maker, String challenge) {
        byte[] signature = sign(maker.keys().getPrivate(), attested(), clientData(createType, challenge));
        return registration(challenge, "packed", statement(maker, signature));
    }

    /** With the statement of another maker's key under the certificate of this one. */
    RegistrationRequest registerForging(Issued maker, String challenge) {
        byte[] signature = sign(Issued.keys("EC", 256).getPrivate(), attested(), clientData(createType, challenge));
        return registration(challenge, "packed", statement(maker, signature));
    }

    /** With a statement of the older protocol. */
    RegistrationRequest registerAsU2f(Issued maker, String challenge) {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] signed = join(
                new byte[1],
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                sha256(clientData(createType, challenge)),
                credentialId,
                new byte[] {4},
                fixed(key.getW().getAffineX().toByteArray()),
                fixed(key.getW().getAffineY().toByteArray()));
        return registration(
                challenge,
                "fido-u2f",
                ordered("sig", signature(maker.keys().getPrivate(), signed), "x5c", List.of(der(maker))));
    }

    AuthenticationRequest answer(String challenge) {
        counter++;
        byte[] client = clientData(getType, challenge);
        byte[] said = said(0);
        return new AuthenticationRequest(credentialId, said, client, sign(keys.getPrivate(), said, client));
    }

    private RegistrationRequest registration(String challenge, String format, Map<String, Object> statement) {
        byte[] object = cbor(ordered("fmt", format, "attStmt", statement, "authData", attested()));
        return new RegistrationRequest(object, clientData(createType, challenge), Set.of("usb", "nfc", "telepathy"));
    }

    private byte[] attested() {
        EC2COSEKey cose = EC2COSEKey.create((ECPublicKey) keys.getPublic(), algorithm);
        byte[] model = ByteBuffer.allocate(16)
                .putLong(aaguid.getMostSignificantBits())
                .putLong(aaguid.getLeastSignificantBits())
                .array();
        byte[] length =
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array();
        return join(
                said(ATTESTED),
                model,
                length,
                credentialId,
                new ObjectConverter().getCborConverter().writeValueAsBytes(cose));
    }

    /** Authenticator data (WebAuthn Level 3 section 6.1). */
    private byte[] said(int more) {
        int flags = more | (present ? 0x01 : 0) | (verified ? 0x04 : 0) | (eligible ? 0x08 : 0) | (backedUp ? 0x10 : 0);
        return join(
                sha256(rpId.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) counter).array());
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s}"
                .formatted(type, challenge, origin, crossOrigin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> statement(Issued maker, byte[] signature) {
        return ordered("alg", -7, "sig", signature, "x5c", List.of(der(maker)));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }

    private static byte[] sign(PrivateKey key, byte[] said, byte[] client) {
        return signature(key, join(said, sha256(client)));
    }

    private static byte[] signature(PrivateKey key, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(Issued issued) {
        try {
            return issued.certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cbor(Object value) {
        try {
            return CBOR.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A coordinate in 32 bytes. */
    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    static String challenge(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

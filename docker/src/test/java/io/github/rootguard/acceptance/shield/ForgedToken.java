package io.github.rootguard.acceptance.shield;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.rest.Json;
import io.github.rootguard.acceptance.root.SignedInRoot;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Access tokens signed with RS256 (RFC 7518) by an attacker who knows the private half of a realm's key. */
final class ForgedToken {

    private static final KeyPair PAIR = pair();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private ForgedToken() {}

    /** The attacker's key, PKCS #8 in base64, as Keycloak takes it. */
    static String privateKey() {
        return Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());
    }

    /**
     * A genuine token with another subject, session and client, signed anew.
     *
     * @param genuine any access token of the realm that this key signed
     */
    static String from(String genuine, String subject, String sessionId, String clientId) {
        ObjectNode claims = (ObjectNode) SignedInRoot.claims(genuine);
        claims.put("sub", subject).put("sid", sessionId).put("azp", clientId);
        String header = genuine.substring(0, genuine.indexOf('.'));
        String input = header + "." + URL.encodeToString(Json.write(claims).getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(PAIR.getPrivate());
            signature.update(input.getBytes(UTF_8));
            return input + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}

package io.github.rootguard.keycloak.facts;

import io.github.rootguard.policy.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/**
 * Proof that an access token was issued to a root session: a claim that is a code (HMAC, RFC 2104) over the token's id
 * and expiry, under a secret that lives and dies with the session's grant. A signature of the realm is not enough:
 * whoever holds a realm key, or writes the mappers of a client, can put any subject and session id into a signed token.
 */
public final class RootTokenProof {
    /** Name of the claim. */
    public static final String CLAIM = "root_guard";

    private static final String KEY = "root-guard.proof.";
    private static final String SECRET = "secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final KeycloakSession session;

    public RootTokenProof(KeycloakSession session) {
        this.session = session;
    }

    /** Makes the secret of a session. */
    void begin(String sessionId, long seconds) {
        String secret =
                Base64.getEncoder().encodeToString(SecretGenerator.getInstance().randomBytes(SECRET_BYTES));
        session.singleUseObjects().put(KEY + sessionId, seconds, Map.of(SECRET, secret));
    }

    /** Ends every proof of the session; harmless when there is none. */
    void end(String sessionId) {
        session.singleUseObjects().remove(KEY + sessionId);
    }

    /** Puts the proof into a token of the session. Its expiry must not change afterwards. */
    public void put(AccessToken token, String sessionId) {
        code(token, sessionId).ifPresent(code -> token.setOtherClaims(CLAIM, code));
    }

    /** Whether the token was issued to this session. */
    public boolean proves(AccessToken token, String sessionId) {
        return token.getOtherClaims().get(CLAIM) instanceof String given
                && code(token, sessionId)
                        .filter(code -> Secret.of(code).sameAs(Secret.of(given)))
                        .isPresent();
    }

    private Optional<String> code(AccessToken token, String sessionId) {
        Map<String, String> notes = session.singleUseObjects().get(KEY + sessionId);
        if (notes == null || notes.get(SECRET) == null || token.getId() == null || token.getExp() == null) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(notes.get(SECRET)), ALGORITHM));
            byte[] code = mac.doFinal((token.getId() + "." + token.getExp()).getBytes(StandardCharsets.UTF_8));
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
